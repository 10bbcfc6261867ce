namespace CsmBot.Protocols.BotFramework.Authentication;

internal static class EmulatorIssuers
{
    private const string Version1 = "https://sts.windows.net/";
    private const string Version2 = "https://login.microsoftonline.com/";

    public static IEnumerable<string> Of(string tenant) => [$"{Version1}{tenant}/", $"{Version2}{tenant}/v2.0"];

    /// <summary>Some tenant of Entra, known or not: what the emulator's scheme is to judge.</summary>
    public static bool IsEntra(string issuer) =>
        issuer.StartsWith(Version1, StringComparison.Ordinal) || issuer.StartsWith(Version2, StringComparison.Ordinal);
}
