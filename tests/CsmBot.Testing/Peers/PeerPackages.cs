using System.Security.Cryptography;

namespace CsmBot.Testing.Peers;

/// <summary>Installs tests/peers once for all test processes of this checkout.</summary>
public static class PeerPackages
{
    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(6);
    private static readonly SemaphoreSlim Gate = new(1);
    private static PeerSetup? known;

    public static async Task<PeerSetup> EnsureAsync()
    {
        await Gate.WaitAsync();
        try
        {
            return known ??= await FindOrInstallAsync();
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<PeerSetup> FindOrInstallAsync()
    {
        var folder = FindFolder(AppContext.BaseDirectory);
        if (folder is null)
        {
            return new PeerSetup("", "The folder tests/peers was not found above the test assembly.");
        }

        if (await RunAsync(PeerCommand.Node, ["--version"], folder) is { } noNode)
        {
            return new PeerSetup(folder, $"Node.js is needed for this test: {noNode}");
        }

        if (IsInstalled(folder))
        {
            return new PeerSetup(folder, null);
        }

        using var installLock = await FileLock.TakeAsync(Path.Combine(folder, ".install.lock"), InstallTimeout);
        return new PeerSetup(folder, IsInstalled(folder) ? null : await InstallAsync(folder));
    }

    private static async Task<string?> InstallAsync(string folder)
    {
        if (await RunAsync(PeerCommand.Npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder) is { } fault)
        {
            return $"npm could not install tests/peers: {fault}";
        }

        await File.WriteAllTextAsync(MarkerOf(folder), Fingerprint(folder));
        return null;
    }

    private static async Task<string?> RunAsync(string command, string[] arguments, string folder)
    {
        using var timeout = new CancellationTokenSource(InstallTimeout);
        return await PeerCommand.RunAsync(command, arguments, folder, timeout.Token);
    }

    private static string? FindFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "peers");
            if (File.Exists(Path.Combine(candidate, "package.json")))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsInstalled(string folder) => File.Exists(MarkerOf(folder)) && File.ReadAllText(MarkerOf(folder)) == Fingerprint(folder);

    // The marker lies in node_modules, so whoever deletes that folder deletes it too.
    private static string MarkerOf(string folder) => Path.Combine(folder, "node_modules", ".csmbot-installed");

    private static string Fingerprint(string folder) =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "package-lock.json"))));
}
