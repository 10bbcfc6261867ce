using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Packaging;

/// <summary>Reads the words of the command line into app details. Each fault is a refusal that names its option.</summary>
internal static class TeamsAppRules
{
    /// <param name="source">The option or setting the id came from.</param>
    /// <param name="exitCode">What a bad one costs there.</param>
    public static Guid AppId(string source, string value, int exitCode = ExitCode.Usage) =>
        Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty
            ? id
            : throw new RefusalException(exitCode, $"{source} takes the app registration's client id, a GUID such as 3f2b8c1e-5a47-4d0e-9b6c-7e1d2a4f8b90.");

    public static string Name(string option, string value, int most)
    {
        var name = value.Trim();
        if (name.Length == 0 || name.Any(char.IsControl))
        {
            throw new RefusalException(ExitCode.Usage, $"{option} takes one line of text.");
        }

        if (name.Length > most)
        {
            throw new RefusalException(ExitCode.Usage, $"{option} has {name.Length} characters; Teams takes at most {most}.");
        }

        return name.Contains("{{", StringComparison.Ordinal) ? throw Placeholder(option) : name;
    }

    public static Uri Address(string option, string value)
    {
        if (value.Contains("{{", StringComparison.Ordinal))
        {
            throw Placeholder(option);
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.Host.Length == 0)
        {
            throw new RefusalException(ExitCode.Usage, $"{option} takes an address that begins with https://.");
        }

        return address.AbsoluteUri.Length <= TeamsAppDetails.MaxAddressLength
            ? address
            : throw new RefusalException(ExitCode.Usage, $"{option} has {address.AbsoluteUri.Length} characters; Teams takes at most {TeamsAppDetails.MaxAddressLength}.");
    }

    /// <summary>Three plain numbers: the manifest knows no suffixes.</summary>
    public static Version Version(string option, string value) =>
        System.Version.TryParse(value, out var version) && version.Revision < 0 && version.ToString() == value && value.Count(character => character == '.') == 2
            ? version
            : throw new RefusalException(ExitCode.Usage, $"{option} takes three numbers such as 1.0.1.");

    private static RefusalException Placeholder(string option) => new(ExitCode.Usage, $"{option} still holds a placeholder.");
}
