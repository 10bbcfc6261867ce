using System.Globalization;
using Xunit;

namespace CsmBot.Testing.Peers;

/// <summary>
/// PostgreSQL on a free loopback port with data of its own, as a class fixture or by hand. It can be stopped and started again on the same port with its data,
/// and ends with the test process even when that is killed.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const int StartAttempts = 3;
    private const string User = "csmbot";

    private readonly string _location = Path.Combine(Path.GetTempPath(), $"csmbot-postgres-{Guid.NewGuid():N}");
    private PostgresPrograms? _programs;
    private PostgresProcess? _process;
    private int _port;

    /// <summary>For Npgsql; skips the asking test when the peer is missing.</summary>
    public string ConnectionString
    {
        get
        {
            RequireOrSkip();
            return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database=postgres;Username={User};Timeout=5");
        }
    }

    private string Data => Path.Combine(_location, "data");

    public async ValueTask InitializeAsync()
    {
        _programs = PostgresPrograms.Find();
        if (_programs is null)
        {
            return;
        }

        Directory.CreateDirectory(_location);
        await _programs.GiveAsync(_location);
        await _programs.RunAsync("initdb", _location, "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        for (var attempt = 1; _process is null; attempt++)
        {
            _port = FreePort.Find();
            try
            {
                await StartAsync();
            }
            catch (InvalidOperationException) when (attempt < StartAttempts)
            {
                // Another process took the port in between; the next attempt has another one.
            }
        }
    }

    /// <summary>Starts again on the same port with the data kept.</summary>
    public async Task StartAsync()
    {
        RequireOrSkip();
        _process = await PostgresProcess.StartAsync(_programs!, Data, _port);
    }

    /// <summary>Ends; the port then refuses connections, and those that were open are closed.</summary>
    public async Task StopAsync()
    {
        RequireOrSkip();
        if (_process is { } process)
        {
            _process = null;
            await process.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        if (Directory.Exists(_location))
        {
            Directory.Delete(_location, recursive: true);
        }
    }

    private void RequireOrSkip() => Peer.RequireOrSkip(_programs is null ? "PostgreSQL's server programs (initdb, postgres) are needed for this test and were not found." : null);
}
