using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CsmBot.Benchmarks.Load;

namespace CsmBot.Benchmarks.Accounts;

/// <summary>Signals over HTTP, 16 connections: how long until one is acknowledged, and until its alert is at the page. Asked: p99 under 50 ms, p95 under 2 s.</summary>
internal static partial class SignalLatency
{
    private const int Accounts = 2_000;
    private const int WarmUps = 800;
    private const int Connections = 16;
    private const string Key = "a-key-for-the-benchmark-alone";

    public static async Task RunAsync(TextWriter output)
    {
        await using var bot = await BotProcess.StartOursAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Signals__Sources__bench__Key"] = Key,
        });
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = bot.Root };
        await FillAsync(http, bot.Root);
        await MeasureAsync(output, http);
    }

    private static async Task MeasureAsync(TextWriter output, HttpClient http)
    {

        var sent = new ConcurrentDictionary<int, long>();
        ConcurrentBag<double> acknowledged = [];
        ConcurrentBag<double> shown = [];
        using var stop = new CancellationTokenSource();
        var listening = ListenAsync(http, sent, shown, stop.Token);
        for (var i = 0; i < WarmUps; i++)
        {
            await SendAsync(http, i);
        }

        await Parallel.ForEachAsync(Enumerable.Range(WarmUps, Accounts - WarmUps), new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (i, _) =>
        {
            var begun = Stopwatch.GetTimestamp();
            sent[i] = begun;
            await SendAsync(http, i);
            acknowledged.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        });
        for (var waited = 0; shown.Count < sent.Count && waited < 100; waited++)
        {
            await Task.Delay(100, CancellationToken.None);
        }

        await stop.CancelAsync();
        await listening;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{sent.Count} signals: acknowledged median {At(acknowledged, 50):F1} ms, p90 {At(acknowledged, 90):F1}, p99 {At(acknowledged, 99):F1} ms; {shown.Count} alerts shown, median {At(shown, 50):F0} ms, p95 {At(shown, 95):F0} ms"));
    }

    private static async Task SendAsync(HttpClient http, int i)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/signals", UriKind.Relative))
        {
            Content = JsonContent.Create(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = $"bench-{i}", ["kind"] = "usage-drop", ["account"] = NameOf(i), ["text"] = "logins down by half" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task FillAsync(HttpClient http, Uri address)
    {
        const string Token = "0123456789abcdef0123456789abcdef";
        for (var i = 0; i < Accounts; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/chat/turns?as=dana", UriKind.Relative))
            {
                Content = JsonContent.Create(new
                {
                    turn = string.Create(CultureInfo.InvariantCulture, $"bench-account-{i:D6}"),
                    press = new { actionId = "account.create.v1", entityId = NameOf(i), value = "A1" },
                }),
            };
            request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
            request.Headers.Add("Cookie", $"csmbot-page={Token}");
            request.Headers.Add("X-CsmBot-Page", Token);
            using var answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Reads what the page would be shown, and notes when each alert came.</summary>
    private static async Task ListenAsync(HttpClient http, ConcurrentDictionary<int, long> sent, ConcurrentBag<double> shown, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await http.GetStreamAsync(new Uri("/chat/events?as=dana", UriKind.Relative), cancellationToken);
            using var reader = new StreamReader(stream);
            HashSet<int> seen = [];
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                if (Alert().Match(line) is { Success: true } match)
                {
                    var i = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
                    if (sent.TryGetValue(i, out var begun) && seen.Add(i))
                    {
                        shown.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // All were seen, or no more will come.
        }
    }

    private static double At(ConcurrentBag<double> values, int percent) => values.Order().ElementAtOrDefault(Math.Min(values.Count * percent / 100, values.Count - 1));

    private static string NameOf(int i) => string.Create(CultureInfo.InvariantCulture, $"Customer {i:D4} Ltd");

    [GeneratedRegex(@"Tier 1 at risk: Customer (?<number>\d{4}) Ltd", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Alert();
}
