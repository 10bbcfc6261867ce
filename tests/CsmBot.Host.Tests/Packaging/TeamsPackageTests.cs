using System.IO.Compression;
using System.Text.Json;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Packaging;

public sealed class TeamsPackageTests : IDisposable
{
    private readonly PackageDriver _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task The_zip_holds_the_manifest_and_two_icons_at_its_root()
    {
        await _package.ManifestAsync();

        using var zip = await ZipFile.OpenReadAsync(_package.Zip, TestContext.Current.CancellationToken);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries.Skip(1), entry => Assert.Equal(Source(entry.Name), Read(entry)));
        var manifest = Read(zip.Entries[0]);
        Assert.Equal((byte)'{', manifest[0]);
    }

    [Fact]
    public async Task The_same_details_give_the_same_bytes_whenever_they_are_packed()
    {
        await _package.RunAsync();
        var first = await File.ReadAllBytesAsync(_package.Zip, TestContext.Current.CancellationToken);
        await _package.RunAsync();
        var piped = await _package.RunAsync("--output", "-");

        Assert.Equal(first, await File.ReadAllBytesAsync(_package.Zip, TestContext.Current.CancellationToken));
        Assert.Equal(first, piped.OutputBytes);
        using var zip = await ZipFile.OpenReadAsync(_package.Zip, TestContext.Current.CancellationToken);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task One_id_stands_for_the_app_its_bot_and_its_message_action_in_lower_case()
    {
        var manifest = await _package.ManifestAsync("--app-id", PackageDriver.AppId.ToUpperInvariant());

        Assert.Equal(PackageDriver.AppId, manifest.GetProperty("id").GetString());
        Assert.Equal(PackageDriver.AppId, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal(PackageDriver.AppId, manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetString());
    }

    [Fact]
    public async Task Every_option_lands_in_its_place_whatever_characters_it_has()
    {
        var manifest = await _package.ManifestAsync(
            "--name", "Grüße \"A\\B\"", "--developer", "Müller & Söhne", "--version", "2.0.10", "--privacy", "https://contoso.com/privacy?a=1&b=2", "--terms", "https://contoso.com/terms");

        Assert.Equal("Grüße \"A\\B\"", manifest.GetProperty("name").GetProperty("short").GetString());
        Assert.StartsWith("Grüße \"A\\B\": ", manifest.GetProperty("name").GetProperty("full").GetString(), StringComparison.Ordinal);
        Assert.Equal("2.0.10", manifest.GetProperty("version").GetString());
        var developer = manifest.GetProperty("developer");
        Assert.Equal(
            ["Müller & Söhne", PackageDriver.Website, "https://contoso.com/privacy?a=1&b=2", "https://contoso.com/terms"],
            developer.EnumerateObject().Select(field => field.Value.GetString()));
    }

    [Fact]
    public async Task Privacy_and_terms_are_on_the_website_unless_said_otherwise()
    {
        var developer = (await _package.ManifestAsync()).GetProperty("developer");

        Assert.Equal(PackageDriver.Website, developer.GetProperty("privacyUrl").GetString());
        Assert.Equal(PackageDriver.Website, developer.GetProperty("termsOfUseUrl").GetString());
    }

    [Fact]
    public async Task No_placeholder_is_left_and_the_template_has_none_that_means_nothing()
    {
        await _package.ManifestAsync();

        Assert.DoesNotContain("{{", _package.ReadManifest(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T29_The_app_asks_for_three_scopes_and_no_permission()
    {
        var manifest = await _package.ManifestAsync();

        Assert.Equal(["personal", "team", "groupChat"], Texts(manifest.GetProperty("bots")[0].GetProperty("scopes")));
        Assert.Equal("personal", manifest.GetProperty("defaultInstallScope").GetString());
        Assert.Empty(manifest.GetProperty("permissions").EnumerateArray());
        Assert.Empty(manifest.GetProperty("validDomains").EnumerateArray());
        // These are how an app asks to read every message, to sign people in, or for a microphone.
        Assert.All(["authorization", "webApplicationInfo", "devicePermissions"], asked => Assert.False(manifest.TryGetProperty(asked, out _), asked));
        Assert.False(manifest.GetProperty("bots")[0].GetProperty("supportsFiles").GetBoolean());
    }

    [Fact]
    public async Task T1_The_description_says_what_it_does_three_commands_and_who_sees_the_data()
    {
        var description = (await _package.ManifestAsync()).GetProperty("description").GetProperty("full").GetString()!;

        Assert.All(["Eisenhower matrix", "- triage ", "- today: ", "- help: ", "Who sees the data: "], part => Assert.Contains(part, description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_message_action_is_the_one_the_channel_answers()
    {
        var command = (await _package.ManifestAsync()).GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray().Single();

        Assert.Equal("triageMessage", command.GetProperty("id").GetString());
        Assert.Equal("action", command.GetProperty("type").GetString());
        Assert.Equal(["message"], Texts(command.GetProperty("context")));
        Assert.True(command.GetProperty("fetchTask").GetBoolean());
    }

    [Fact]
    public async Task The_real_program_takes_the_app_id_from_its_settings_and_says_what_to_do_next()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("appsettings.json"), $$"""{ "Teams": { "AppId": "{{PackageDriver.AppId}}" } }""");

        await using var run = await HostProcess.RunAsync(folder.Location, "package", "teams", "--website", PackageDriver.Website);

        Assert.Equal(ExitCode.Done, await run.WaitForExitAsync());
        Assert.Equal($"csmbot-teams.zip is written for the app {PackageDriver.AppId}. In Teams: Apps, Manage your apps, Upload an app.", run.Said.Trim());
        await _package.RunAsync();
        Assert.Equal(File.ReadAllBytes(_package.Zip), File.ReadAllBytes(folder.File("csmbot-teams.zip")));
        Assert.False(Directory.Exists(folder.File("data")));
    }

    private static byte[] Source(string name) => File.ReadAllBytes(Path.Combine(RepositoryRoot.Find(), "manifests", "teams", name));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());
}
