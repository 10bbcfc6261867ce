using System.Diagnostics;
using System.Globalization;

namespace CsmBot.Testing.Peers;

/// <summary>Where PostgreSQL's programs are, and as whom they are run: they refuse to be root.</summary>
internal sealed class PostgresPrograms
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _folder;
    private readonly string? _user;

    private PostgresPrograms(string folder, string? user)
    {
        _folder = folder;
        _user = user;
    }

    /// <summary>The newest that is installed; null without any.</summary>
    public static PostgresPrograms? Find()
    {
        var versions = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [];
        var folders = versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        var found = folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
        return found is null ? null : new PostgresPrograms(found, Environment.IsPrivilegedProcess ? UserInsteadOfRoot() : null);
    }

    /// <summary>Lets whoever runs the programs write there.</summary>
    public async Task GiveAsync(string folder)
    {
        if (_user is not null)
        {
            await RequireAsync(PeerCommand.StartInfo("chown", [_user, folder], "/"));
        }
    }

    public Task RunAsync(string program, string folder, params string[] arguments) => RequireAsync(StartInfo(Path.Combine(_folder, program), arguments, folder));

    /// <summary>The server, which ends when the other end of its standard input does.</summary>
    public ProcessStartInfo ServerStart(string data, int port)
    {
        string[] settings =
        [
            "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "log_destination=stderr",
        ];
        // Whoever dies first, the other goes with it: the server by the end of our input, the watch on that by the end of the server.
        const string Script = """exec 3<&0; "$0" "$@" < /dev/null & server=$!; (cat > /dev/null; kill -INT $server) <&3 & watch=$!; wait $server; kill $watch""";
        return StartInfo("sh", ["-c", Script, Path.Combine(_folder, "postgres"), .. settings], data);
    }

    private ProcessStartInfo StartInfo(string program, string[] arguments, string folder) => _user is null
        ? PeerCommand.StartInfo(program, arguments, folder)
        : PeerCommand.StartInfo("setpriv", [$"--reuid={_user}", "--clear-groups", program, .. arguments], folder);

    private static async Task RequireAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var overdue = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(overdue.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {await output}{await errors}");
        }
    }

    private static string UserInsteadOfRoot() => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
