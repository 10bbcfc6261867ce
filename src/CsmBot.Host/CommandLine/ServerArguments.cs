using System.CommandLine;
using CsmBot.Host.Settings;

namespace CsmBot.Host.CommandLine;

/// <summary>Tells the settings a server may be started with from misspelt verbs and options, which configuration would swallow in silence.</summary>
internal static class ServerArguments
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "Logging", "Kestrel", "AllowedHosts",
    };

    /// <summary>Null when all is well, else the fault in words.</summary>
    public static string? FaultOf(string[] args, IEnumerable<Command> verbs)
    {
        if (args.FirstOrDefault() is not { } first)
        {
            return null;
        }

        if (!first.StartsWith('-') && !first.StartsWith('/') && !first.Contains('=', StringComparison.Ordinal))
        {
            var near = NearName.Find(first, verbs.Select(verb => verb.Name));
            return $"'{first}' is not a verb{(near is null ? string.Empty : $" (did you mean '{near}'?)")}. See --help.";
        }

        var unknown = args.Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).Select(TopLevelName).FirstOrDefault(name => !IsKnown(name));
        return unknown is null ? null : $"'--{unknown}' is not an option. See --help.";
    }

    private static string TopLevelName(string arg) => arg[2..].Split('=', ':')[0].Split("__")[0];

    private static bool IsKnown(string name) => Known.Contains(name) || SettingsSection.All.Any(section => string.Equals(section.Name, name, StringComparison.OrdinalIgnoreCase));
}
