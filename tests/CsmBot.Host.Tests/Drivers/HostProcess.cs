using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace CsmBot.Host.Tests.Drivers;

/// <summary>The real program in a process of its own, on a free loopback port, ended by its id.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private HostProcess(string folder, int port, string[] arguments, IEnumerable<KeyValuePair<string, string>> settings)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var key in start.Environment.Keys.Where(key => key.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || key.StartsWith("DOTNET_ENV", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(key);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data, isError: true);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Everything said on stdout and stderr so far.</summary>
    public string Said => string.Join('\n', _lines);

    /// <summary>Starts the server and waits until it says that it is ready.</summary>
    public static async Task<HostProcess> ServeAsync(string folder, int? port = null, params (string Key, string Value)[] settings)
    {
        var host = Begin(folder, port, settings);
        await host.WaitUntilReadyAsync();
        return host;
    }

    /// <summary>Starts the server without waiting.</summary>
    public static HostProcess Begin(string folder, int? port = null, params (string Key, string Value)[] settings)
    {
        var chosen = port ?? FindPort();
        return new(folder, chosen, ["--urls", string.Create(CultureInfo.InvariantCulture, $"http://localhost:{chosen}")], settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<HostProcess> RunAsync(string folder, params string[] arguments)
    {
        var host = new HostProcess(folder, 0, arguments, []);
        await host.WaitForExitAsync();
        return host;
    }

    public static HostProcess BeginVerb(string folder, params string[] arguments) => new(folder, 0, arguments, []);

    public static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task WaitUntilReadyAsync()
    {
        var ended = _process.WaitForExitAsync();
        await Task.WhenAny(_ready.Task, ended).WaitAsync(Patience);
        Assert.True(_ready.Task.IsCompleted, $"The host ended at its start with {(_process.HasExited ? _process.ExitCode : -1)}: {Said}");
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>What Ctrl-C sends.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await WaitForExitAsync();
    }

    /// <summary>SIGKILL: no goodbye, no flush.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Note(string? line, bool isError = false)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (isError)
        {
            Errors.Enqueue(line);
        }

        if (line.Contains("CsmBot is ready", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
