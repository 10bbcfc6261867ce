using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CsmBot.Testing.Peers;

namespace CsmBot.Benchmarks.Load;

/// <summary>A bot in a process of its own, whatever it is written in: what it costs is read from the kernel's account of that process.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;
    private readonly string _folder;

    private BotProcess(ProcessStartInfo start, string folder, int port)
    {
        _folder = folder;
        Root = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
    }

    /// <summary>Where it listens.</summary>
    public Uri Root { get; }

    /// <summary>Where ours keeps what it was told.</summary>
    public string Database => DatabaseIn(_folder);

    /// <summary>User and system time so far, in seconds.</summary>
    public double CpuSeconds
    {
        get
        {
            // The name, second of the fields, may hold spaces; it ends with the last bracket.
            var fields = File.ReadAllText(Account("stat")).Split(") ")[^1].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Resident memory, in MiB.</summary>
    public double ResidentMiB
    {
        get
        {
            var line = File.ReadLines(Account("status")).First(entry => entry.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    /// <summary>CsmBot on SQLite in a fresh folder.</summary>
    /// <param name="environment">Its settings, and those of the runtime.</param>
    public static Task<BotProcess> StartOursAsync(IReadOnlyDictionary<string, string> environment)
    {
        var (folder, port) = (NewFolder(), FreePort());
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CsmBot.Host.dll"), "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")])
        {
            WorkingDirectory = folder,
        };
        start.Environment["Storage__Path"] = DatabaseIn(folder);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return StartAsync(start, folder, port, "CsmBot is ready");
    }

    /// <summary>A bot in Node, of those in tests/peers. It is told its port first.</summary>
    public static async Task<BotProcess> StartPeerAsync(string script, params IEnumerable<string> arguments)
    {
        var peers = await PeerPackages.EnsureAsync();
        if (peers.Missing is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        var port = FreePort();
        var start = new ProcessStartInfo("node", [script, port.ToString(CultureInfo.InvariantCulture), .. arguments]) { WorkingDirectory = peers.Folder };
        return await StartAsync(start, NewFolder(), port, "listening");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<BotProcess> StartAsync(ProcessStartInfo start, string folder, int port, string readyLine)
    {
        var bot = new BotProcess(start, folder, port);
        bot._process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        bot._process.BeginErrorReadLine();
        while (await bot._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(readyLine, StringComparison.Ordinal))
            {
                // A full pipe would stop the bot, so the rest is read and forgotten.
                _ = bot._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return bot;
            }
        }

        throw new InvalidOperationException("The bot ended before it was ready");
    }

    private string Account(string name) => string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/{name}");

    private static string DatabaseIn(string folder) => Path.Combine(folder, "bot.db");

    private static string NewFolder() => Directory.CreateTempSubdirectory("csmbot-bench-").FullName;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
