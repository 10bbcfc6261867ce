using System.ComponentModel;
using System.Diagnostics;

namespace CsmBot.Testing.Peers;

internal static class PeerCommand
{
    private const int ShownOutput = 600;

    public static string Node => "node";

    public static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Runs to the end; null when that went well, else what went wrong.</summary>
    public static async Task<string?> RunAsync(string command, string[] arguments, string folder, CancellationToken cancellationToken) =>
        (await AskAsync(command, arguments, folder, cancellationToken)).Fault;

    /// <summary>Runs to the end, for what it prints; the fault is null when that went well.</summary>
    public static async Task<(string Output, string? Fault)> AskAsync(string command, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo(command, arguments, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return (string.Empty, $"{command} does not start ({exception.Message}).");
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (string.Empty, $"{command} took too long.");
        }

        var printed = await output;
        var said = (printed + await errors).Trim();
        return (printed, process.ExitCode == 0 ? null : $"{command} ended with {process.ExitCode}: {said[..Math.Min(said.Length, ShownOutput)]}");
    }

    public static ProcessStartInfo StartInfo(string command, string[] arguments, string folder) => new(command, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };
}
