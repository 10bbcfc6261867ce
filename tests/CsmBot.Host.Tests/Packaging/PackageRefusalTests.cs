using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Packaging;

/// <summary>One sentence, the right exit code, and no file.</summary>
public sealed class PackageRefusalTests : IDisposable
{
    private const string BadId = " takes the app registration's client id, a GUID such as 3f2b8c1e-5a47-4d0e-9b6c-7e1d2a4f8b90.";

    private readonly PackageDriver _package = new();

    public static TheoryData<string, string, string> BadOptions => new()
    {
        { "--app-id", "csmbot", "--app-id" + BadId },
        { "--app-id", "", "--app-id" + BadId },
        { "--app-id", "00000000-0000-0000-0000-000000000000", "--app-id" + BadId },
        { "--app-id", "3f2b8c1e5a474d0e9b6c7e1d2a4f8b90", "--app-id" + BadId },
        { "--app-id", "{3f2b8c1e-5a47-4d0e-9b6c-7e1d2a4f8b90}", "--app-id" + BadId },
        { "--name", new string('n', 31), "--name has 31 characters; Teams takes at most 30." },
        { "--name", "  ", "--name takes one line of text." },
        { "--name", "two\nlines", "--name takes one line of text." },
        { "--name", "{{NAME}}", "--name still holds a placeholder." },
        { "--developer", new string('d', 33), "--developer has 33 characters; Teams takes at most 32." },
        { "--developer", "", "--developer takes one line of text." },
        { "--developer", "{{DEVELOPER}}", "--developer still holds a placeholder." },
        { "--version", "1.0", "--version takes three numbers such as 1.0.1." },
        { "--version", "1.0.0.0", "--version takes three numbers such as 1.0.1." },
        { "--version", "1.0.0-beta", "--version takes three numbers such as 1.0.1." },
        { "--version", "1.0.01", "--version takes three numbers such as 1.0.1." },
        { "--website", "http://contoso.com", "--website takes an address that begins with https://." },
        { "--website", "contoso.com", "--website takes an address that begins with https://." },
        { "--website", "https://{{WEBSITE_URL}}", "--website still holds a placeholder." },
        { "--privacy", "http://contoso.com", "--privacy takes an address that begins with https://." },
        { "--privacy", "", "--privacy takes an address that begins with https://." },
        { "--terms", "ftp://contoso.com", "--terms takes an address that begins with https://." },
        { "--terms", "https://contoso.com/" + new string('t', 2029), "--terms has 2049 characters; Teams takes at most 2048." },
    };

    public void Dispose() => _package.Dispose();

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task A_value_that_Teams_would_turn_away_is_refused(string option, string value, string sentence)
    {
        var run = await _package.RunAsync(option, value);

        Assert.Equal(sentence, Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.False(File.Exists(_package.Zip));
    }

    [Theory]
    [InlineData("Required command was not provided. See package --help.", "package")]
    [InlineData("Option '--website' is required. See package teams --help.", "package", "teams", "--app-id", PackageDriver.AppId)]
    [InlineData("Give the bot's app id with --app-id GUID, or in the setting Teams:AppId.", "package", "teams", "--website", PackageDriver.Website)]
    public async Task What_is_missing_is_named(string sentence, params string[] arguments)
    {
        var run = await CliRun.OfAsync(arguments);

        Assert.Equal(sentence, Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
    }

    [Fact]
    public async Task A_bad_id_in_the_settings_is_their_fault()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("appsettings.json"), """{ "Teams": { "AppId": "csmbot" } }""");

        await using var run = await HostProcess.RunAsync(folder.Location, "package", "teams", "--website", PackageDriver.Website);

        Assert.Equal(ExitCode.Settings, await run.WaitForExitAsync());
        Assert.Equal("Teams:AppId" + BadId, Assert.Single(run.Errors));
        Assert.False(File.Exists(folder.File("csmbot-teams.zip")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"Storage\": { \"Engine\": \"Sqlite\" } }")]
    public async Task A_file_that_is_no_package_is_not_overwritten(string content)
    {
        File.WriteAllText(_package.Zip, content);

        var run = await _package.RunAsync();

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal($"'{_package.Zip}' is there already and is no zip: write to another file.", Assert.Single(run.ErrorLines));
        Assert.Equal(content, File.ReadAllText(_package.Zip));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_package.File("missing"), "csmbot-teams.zip");

        var run = await _package.RunAsync("--output", missing);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal($"Cannot write '{missing}': there is no such folder.", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(_package.Zip);

        var run = await _package.RunAsync();

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal($"Cannot write '{_package.Zip}': it is a folder.", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("package", "--help")]
    [InlineData("package", "teams", "--help")]
    public async Task Help_lists_the_options(params string[] arguments)
    {
        var run = await CliRun.OfAsync(arguments);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }
}
