namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Names for tokens of the Bot Framework Emulator and of the playground when it has credentials.</summary>
public static class BotEmulatorDefaults
{
    /// <summary>Name of the scheme. An endpoint asks for <see cref="BotConnectorDefaults.AuthenticationScheme"/> only, which forwards here.</summary>
    public const string AuthenticationScheme = "BotEmulator";
}
