using System.Diagnostics;
using Xunit;

namespace CsmBot.Host.Tests.Faults;

/// <summary>A small file system in memory, for faults that permissions cannot play to root. Skips the test where mounting is not allowed.</summary>
internal sealed class Mount : IAsyncDisposable
{
    private readonly string _folder;

    private Mount(string folder) => _folder = folder;

    public static async Task<Mount> TryAsync(string folder, string options)
    {
        var code = await RunAsync("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
        Assert.SkipWhen(code != 0, "This machine does not let the tests mount a file system");
        return new Mount(folder);
    }

    public Task RemountAsync(string options) => RunAsync("mount", "-o", $"remount,{options}", _folder);

    public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", _folder);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
