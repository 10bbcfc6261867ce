namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Names for tokens of the Bot Connector.</summary>
public static class BotConnectorDefaults
{
    /// <summary>Name of the scheme.</summary>
    public const string AuthenticationScheme = "BotConnector";

    /// <summary>The claim that names the service address a token is for.</summary>
    public const string ServiceUrlClaim = "serviceurl";
}
