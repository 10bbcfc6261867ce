using CsmBot.Domain.People;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Host.Tests.Rhythm;

/// <summary>Some processes of the program on one table service, with one clock.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<FakeSlackApi> _slacks = [];
    private readonly List<HostProcess> _hosts = [];
    private readonly List<(int Host, int[] Sent)> _notes = [];
    private readonly (string Key, string Value)[] _settings;

    private Cluster(string tables, string clock)
    {
        Storage = [("Storage__Engine", "AzureTables"), ("Storage__ConnectionString", tables), ("Storage__Table", $"cluster{Guid.NewGuid():N}")];
        _settings =
        [
            .. Storage,
            ("Scheduling__Store", "PostgreSQL"),
            ("Scheduling__ConnectionString", clock),
            ("Slack__BotToken", FakeSlackApi.BotToken),
            ("Slack__SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5"),
        ];
    }

    public IReadOnlyList<(string Key, string Value)> Storage { get; }

    public IReadOnlyList<DigestChannel> Channels { get; private set; } = [];

    public int Deaths { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Cluster> StartAsync(int hosts, FakeWorkspace workspace, string tables, string clock)
    {
        var cluster = new Cluster(tables, clock);
        for (var i = 0; i < hosts; i++)
        {
            cluster._slacks.Add(await FakeSlackApi.StartAsync(workspace, Token));
        }

        cluster.Channels = [.. cluster._slacks.Select(slack => new DigestChannel(slack))];
        cluster._hosts.AddRange(Enumerable.Range(0, hosts).Select(cluster.Begin));
        await Task.WhenAll(cluster._hosts.Select(host => host.WaitUntilReadyAsync()));
        return cluster;
    }

    public Task KillAsync(int host)
    {
        Deaths++;
        return _hosts[host].KillAsync();
    }

    /// <summary>Keeps how much had been sent at a death.</summary>
    public void Note(int host) => _notes.Add((host, [.. Channels.Select(channel => channel.Sent.Count)]));

    /// <summary>Who sent a digest as which of theirs, and how many they had all sent at each death.</summary>
    public string HistoryOf(MemberId person)
    {
        var sends = Channels.Index().SelectMany(pair => pair.Item.Sent.Index().Where(sent => sent.Item == person).Select(sent => $"host {pair.Index} as its number {sent.Index + 1}"));
        return $"{person} was sent by {string.Join(" and ", sends)}; deaths: {string.Join("; ", _notes.Select(note => $"{note.Host} at {string.Join('/', note.Sent)}"))}";
    }

    public async Task RestartAsync(int host)
    {
        await _hosts[host].DisposeAsync();
        _hosts[host] = Begin(host);
        await _hosts[host].WaitUntilReadyAsync();
    }

    /// <summary>Asks again whenever something was sent.</summary>
    public async Task WaitForAsync(Func<IReadOnlyList<DigestChannel>, bool> isReached, TimeSpan patience)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(patience);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!isReached(Channels))
        {
            Assert.True(await WaitAsync(beat, limit.Token), $"Waited in vain: {string.Join(Environment.NewLine, _hosts.Select(host => host.Said))}");
        }
    }

    public async Task WaitUntilIdleAsync()
    {
        using var anyone = new WebPerson(_hosts[0].Address);
        await anyone.WaitUntilIdleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        foreach (var slack in _slacks)
        {
            await slack.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static async Task<bool> WaitAsync(PeriodicTimer beat, CancellationToken cancellationToken)
    {
        try
        {
            return await beat.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private HostProcess Begin(int host) => HostProcess.Begin(_folder.Location, null, [.. _settings, ("Slack__ApiBaseUrl", Channels[host].Address.AbsoluteUri)]);
}
