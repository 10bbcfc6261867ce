using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CsmBot.Benchmarks.Load;

/// <summary>A server in a process of its own, so that its CPU and memory are its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly HttpClient Probe = new(new SocketsHttpHandler());

    private readonly Process _process;
    private readonly string _folder;

    private ServerProcess(Process process, string folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public string Folder => _folder;

    /// <summary>The bot itself, on SQLite in a fresh folder.</summary>
    public static Task<ServerProcess> StartBotAsync() => StartAsync("CsmBot.Host.dll", folder =>
        ["--environment", "Development", "--Storage:Path", Path.Combine(folder, "bot.db")], "/health/ready", "--urls");

    /// <summary>The bare endpoint it is compared with.</summary>
    public static Task<ServerProcess> StartBareAsync() => StartAsync("CsmBot.Benchmarks.dll", folder =>
        ["bare", Path.Combine(folder, "bare.db")], "/", null);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<ServerProcess> StartAsync(string assembly, Func<string, string[]> arguments, string readyPath, string? urlOption)
    {
        var folder = Directory.CreateTempSubdirectory("csmbot-bench-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (var argument in arguments(folder).Concat(urlOption is null ? [address.ToString()] : [urlOption, address.ToString()]))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReadyAsync(new Uri(address, readyPath), process);
        return new ServerProcess(process, folder, address);
    }

    private static async Task WaitUntilReadyAsync(Uri ready, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                using var answer = await Probe.GetAsync(ready);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException("The server ended before it was ready");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
