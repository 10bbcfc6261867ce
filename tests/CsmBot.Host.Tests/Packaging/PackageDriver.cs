using System.IO.Compression;
using System.Text.Json;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Host.Tests.Packaging;

/// <summary>A Teams package written by the verb into a folder of its own, and what the schema says of it.</summary>
internal sealed class PackageDriver : IDisposable
{
    public const string AppId = "3f2b8c1e-5a47-4d0e-9b6c-7e1d2a4f8b90";

    public const string Website = "https://csmbot.contoso.com/help";

    private readonly TemporaryFolder _folder = new();

    public string Zip => _folder.File("csmbot-teams.zip");

    private string Unpacked => _folder.File("unpacked");

    public string File(string name) => _folder.File(name);

    /// <summary>Runs the verb with the least it needs, and with other options, or others' values.</summary>
    public Task<CliRun> RunAsync(params string[] options)
    {
        string[] least = ["--app-id", AppId, "--website", Website, "--output", Zip];
        return CliRun.OfAsync(["package", "teams", .. least.Chunk(2).Where(option => !options.Contains(option[0], StringComparer.Ordinal)).SelectMany(option => option), .. options]);
    }

    public async Task<JsonElement> ManifestAsync(params string[] options)
    {
        var run = await RunAsync(options);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        await ZipFile.ExtractToDirectoryAsync(Zip, Unpacked, TestContext.Current.CancellationToken);
        return JsonElement.Parse(ReadManifest());
    }

    public string ReadManifest() => System.IO.File.ReadAllText(Path.Combine(Unpacked, "manifest.json"));

    public void Replace(string old, string with)
    {
        Assert.Contains(old, ReadManifest(), StringComparison.Ordinal);
        System.IO.File.WriteAllText(Path.Combine(Unpacked, "manifest.json"), ReadManifest().Replace(old, with, StringComparison.Ordinal));
    }

    public void Remove(string name) => System.IO.File.Delete(Path.Combine(Unpacked, name));

    /// <summary>What is wrong with the unpacked package; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        var printed = await PeerScript.AskAsync("validate-manifest.cjs", [Unpacked], TestContext.Current.CancellationToken);
        return [.. JsonElement.Parse(printed).EnumerateArray().Select(finding => finding.GetString()!)];
    }

    public void Dispose() => _folder.Dispose();
}
