using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace CsmBot.Benchmarks.Load;

/// <summary>Posts turns over sixteen connections and waits until the server has finished them all.</summary>
internal sealed class LoadRun(ServerProcess server) : IDisposable
{
    public const int Connections = 16;

    private static readonly string[] Subjects = ["churn threat", "adoption check", "support ticket chase", "exec escalation", "renewal planning", "slide polishing"];

    private readonly List<TurnClient> _clients = [];
    private readonly HttpClient _health = new(new SocketsHttpHandler()) { BaseAddress = server.Address };
    private int _sent;

    public async Task OpenAsync()
    {
        for (var i = 0; i < Connections; i++)
        {
            var client = new TurnClient(server.Address);
            await client.OpenPageAsync();
            _clients.Add(client);
        }
    }

    /// <summary>CPU of the server per turn, and turns per second, until the last one is answered.</summary>
    public async Task<(TimeSpan CpuPerTurn, double PerSecond)> PostAsync(int turns)
    {
        var cpu = server.CpuTime;
        var clock = Stopwatch.StartNew();
        var until = _sent + turns;
        await Task.WhenAll(_clients.Select(async client =>
        {
            for (var number = Interlocked.Increment(ref _sent); number <= until; number = Interlocked.Increment(ref _sent))
            {
                await client.PostAsync($"triage {Subjects[number % Subjects.Length]} at account {number % 997} before friday");
            }
        }));
        _sent = until;
        await DrainedAsync();
        return ((server.CpuTime - cpu) / turns, turns / clock.Elapsed.TotalSeconds);
    }

    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        _health.Dispose();
    }

    /// <summary>The bot says how much waits; the bare endpoint has no such page and is done when it has answered.</summary>
    private async Task DrainedAsync()
    {
        while (true)
        {
            using var answer = await _health.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                return;
            }

            var checks = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["checks"]!.AsArray();
            if (checks.Sum(check => (int?)check!["waiting"] ?? 0) == 0)
            {
                return;
            }

            // Asking costs the server something too, so ask seldom.
            await Task.Delay(500);
        }
    }
}
