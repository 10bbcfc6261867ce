using System.Globalization;
using Xunit;

namespace CsmBot.Testing.Peers;

/// <summary>
/// Azurite's table service on a free loopback port, as a class fixture or by hand. It can be stopped and started again on the
/// same port with its data, and ends with the test process even when that is killed.
/// </summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    public const string AccountName = "devstoreaccount1";

    // The emulator's published key, the same on every machine.
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int StartAttempts = 3;

    private readonly string _location = Path.Combine(Path.GetTempPath(), $"csmbot-azurite-{Guid.NewGuid():N}");
    private readonly string[] _extraArguments;
    private PeerSetup? _setup;
    private AzuriteProcess? _process;
    private int _port;

    public AzuriteServer()
        : this([])
    {
    }

    private AzuriteServer(string[] extraArguments)
    {
        _extraArguments = extraArguments;
    }

    public static AzuriteServer With(params string[] extraArguments) => new(extraArguments);

    public int ProcessId => _process?.Id ?? throw new InvalidOperationException("Azurite is not running.");

    /// <summary>The account's address; skips the asking test when the peer is missing.</summary>
    public Uri Endpoint
    {
        get
        {
            Peer.RequireOrSkip(_setup?.Missing);
            var scheme = _extraArguments.Contains("--cert", StringComparer.Ordinal) ? "https" : "http";
            return new Uri(string.Create(CultureInfo.InvariantCulture, $"{scheme}://127.0.0.1:{_port}/{AccountName}"));
        }
    }

    /// <summary>For a table service client; skips the asking test when the peer is missing.</summary>
    public string ConnectionString => $"AccountName={AccountName};AccountKey={AccountKey};TableEndpoint={Endpoint}";

    public async ValueTask InitializeAsync()
    {
        _setup = await PeerPackages.EnsureAsync();
        if (_setup.Missing is not null)
        {
            return;
        }

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
        Peer.RequireOrSkip(_setup?.Missing);
        Directory.CreateDirectory(_location);
        _process = await AzuriteProcess.StartAsync(_setup!.Folder, Arguments());
    }

    /// <summary>Saves the data and ends; the port then refuses connections.</summary>
    public async Task StopAsync()
    {
        Peer.RequireOrSkip(_setup?.Missing);
        if (_process is { } process)
        {
            _process = null;
            await process.StopAsync();
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

    private string[] Arguments() =>
    [
        "--tableHost", "127.0.0.1", "--tablePort", _port.ToString(CultureInfo.InvariantCulture),
        "--location", _location, "--disableTelemetry", "--silent", .. _extraArguments,
    ];
}
