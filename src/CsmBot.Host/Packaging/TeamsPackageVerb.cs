using System.Buffers.Binary;
using System.CommandLine;
using CsmBot.Channels.Teams.Settings;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Settings;

namespace CsmBot.Host.Packaging;

/// <summary><c>package teams --app-id GUID --website URL</c>: writes the zip that is uploaded to Teams.</summary>
internal static class TeamsPackageVerb
{
    private const string AppIdOption = "--app-id";
    private const uint ZipSignature = 0x504B0304;

    public static Command Create(Terminal terminal)
    {
        var appId = new Option<string?>(AppIdOption) { Description = $"The app registration's client id. Default: the setting {AppIdSetting}.", HelpName = "GUID" };
        var output = new Option<string>("--output", "-o") { Description = "Where the zip goes; - is stdout.", HelpName = "FILE|-", DefaultValueFactory = _ => "csmbot-teams.zip" };
        var name = new Option<string>("--name") { Description = $"The app's name in Teams, at most {TeamsAppDetails.MaxNameLength} characters.", DefaultValueFactory = _ => "CsmBot" };
        var developer = new Option<string>("--developer") { Description = $"Who publishes the app, at most {TeamsAppDetails.MaxDeveloperLength} characters.", DefaultValueFactory = _ => "CsmBot contributors" };
        var version = new Option<string>("--version") { Description = "The package's version; Teams takes an update only under a higher one.", HelpName = "N.N.N", DefaultValueFactory = _ => "1.0.0" };
        var website = new Option<string>("--website") { Description = "Your page about the bot, with a contact for support.", HelpName = "URL", Required = true };
        var privacy = new Option<string?>("--privacy") { Description = "Your privacy statement. Default: the website.", HelpName = "URL" };
        var terms = new Option<string?>("--terms") { Description = "Your terms of use. Default: the website.", HelpName = "URL" };
        var verb = new Command("teams", "Write the zip that is uploaded to Teams.") { appId, output, name, developer, version, website, privacy, terms };
        verb.SetAction((parsed, cancellationToken) =>
        {
            var page = parsed.GetValue(website)!;
            var details = new TeamsAppDetails(
                AppId(parsed.GetValue(appId)),
                TeamsAppRules.Name(name.Name, parsed.GetValue(name)!, TeamsAppDetails.MaxNameLength),
                TeamsAppRules.Name(developer.Name, parsed.GetValue(developer)!, TeamsAppDetails.MaxDeveloperLength),
                TeamsAppRules.Version(version.Name, parsed.GetValue(version)!))
            {
                Website = TeamsAppRules.Address(website.Name, page),
                Privacy = TeamsAppRules.Address(privacy.Name, parsed.GetValue(privacy) ?? page),
                Terms = TeamsAppRules.Address(terms.Name, parsed.GetValue(terms) ?? page),
            };
            return RunAsync(terminal, details, parsed.GetValue(output)!, cancellationToken);
        });
        return verb;
    }

    private static string AppIdSetting => $"{TeamsOptions.Section}:{nameof(TeamsOptions.AppId)}";

    private static Guid AppId(string? typed)
    {
        if (typed is not null)
        {
            return TeamsAppRules.AppId(AppIdOption, typed);
        }

        return VerbSettings.Read([])[AppIdSetting] is { Length: > 0 } configured
            ? TeamsAppRules.AppId(AppIdSetting, configured, ExitCode.Settings)
            : throw new RefusalException(ExitCode.Usage, $"Give the bot's app id with {AppIdOption} GUID, or in the setting {AppIdSetting}.");
    }

    private static async Task<int> RunAsync(Terminal terminal, TeamsAppDetails details, string to, CancellationToken cancellationToken)
    {
        var package = TeamsPackage.Create(details);
        await RefuseOtherFileAsync(terminal, to, cancellationToken);
        await using (var output = terminal.OpenOutput(to))
        {
            await output.WriteAsync(package, cancellationToken);
        }

        if (to != Terminal.Dash)
        {
            await using var words = new StreamWriter(terminal.Output, leaveOpen: true);
            await words.WriteLineAsync($"{to} is written for the app {details.AppId}. In Teams: Apps, Manage your apps, Upload an app.");
        }

        return ExitCode.Done;
    }

    // An older package may be replaced; a slip must not cost somebody the settings file.
    private static async Task RefuseOtherFileAsync(Terminal terminal, string name, CancellationToken cancellationToken)
    {
        if (name == Terminal.Dash || new FileInfo(name) is not { Exists: true, Length: > 0 })
        {
            return;
        }

        var start = new byte[sizeof(uint)];
        await using var existing = terminal.OpenInput(name);
        var read = await existing.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        if (read < start.Length || BinaryPrimitives.ReadUInt32BigEndian(start) != ZipSignature)
        {
            throw new RefusalException(ExitCode.Usage, $"'{name}' is there already and is no zip: write to another file.");
        }
    }
}
