using System.Collections.Concurrent;
using System.Globalization;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Testing.Slack;

namespace CsmBot.Bot.Tests.Slack.Bolt;

/// <summary>The minimal app on bolt and our bot, beside one stand-in for Slack. What is sent goes to both, and how each answers is kept.</summary>
internal sealed class BoltPair : IAsyncDisposable
{
    private const string BoltToken = "xoxb-bolts-own-token";

    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly SlackPeerProcess _bolt;
    private readonly Uri _boltAddress;

    private BoltPair(SlackDriver ours, SlackPeerProcess bolt, Uri boltAddress)
    {
        (Ours, _bolt, _boltAddress) = (ours, bolt, boltAddress);
    }

    public SlackDriver Ours { get; }

    /// <summary>How each case was answered, on both sides.</summary>
    public ConcurrentBag<(string Case, string Bolt, string Ours)> Answers { get; } = [];

    /// <summary>Starts both; skips the asking test when the peer is missing.</summary>
    public static async Task<BoltPair> StartAsync(CancellationToken cancellationToken)
    {
        var ours = await SlackDriver.StartAsync(cancellationToken);
        try
        {
            ours.Slack.Authority.Accept(BoltToken);
            var bolt = await SlackPeerProcess.StartAsync("slack-bolt-app.cjs", ours.Slack.BaseAddress.AbsoluteUri, SlackDriver.SigningSecret, BoltToken);
            var line = await bolt.WaitForLineAsync(line => line.StartsWith("listening ", StringComparison.Ordinal), cancellationToken);
            return new BoltPair(ours, bolt, new Uri($"http://127.0.0.1:{line.Split(' ')[1]}/"));
        }
        catch
        {
            await ours.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends to both; bolt lets what it does not know wait for 3 seconds.</summary>
    public async Task AskAsync(string name, BoltRequest request, CancellationToken cancellationToken)
    {
        var (bolt, ours) = (AskAsync(_boltAddress, request, cancellationToken), AskAsync(Ours.Address, request, cancellationToken));
        Answers.Add((name, await bolt, await ours));
    }

    /// <summary>
    /// Sends to both, each so often, and keeps how many messages each then wrote. Bolt has written when it answers; ours writes in turn, so it has when it
    /// answers something else that is said after it in the same chat.
    /// </summary>
    public async Task HearAsync(string name, BoltRequest request, int times, CancellationToken cancellationToken)
    {
        var (boltBefore, oursBefore) = (CountOf(BoltToken), CountOf(FakeSlackApi.BotToken));
        for (var i = 0; i < times; i++)
        {
            await AskAsync(_boltAddress, request, cancellationToken);
            await AskAsync(Ours.Address, request, cancellationToken);
        }

        var mark = $"quartz{Ours.NewTs()}";
        await AskAsync(Ours.Address, BoltRequest.Event(Ours.Event(Ours.Direct($"find {mark}"))), cancellationToken);
        await Ours.ReachedAsync(slack => slack.CallsOf("chat.postMessage").Any(call => call.Body.Contains(mark, StringComparison.Ordinal)), cancellationToken);
        Answers.Add((name, Wrote(CountOf(BoltToken) - boltBefore), Wrote(CountOf(FakeSlackApi.BotToken) - oursBefore - 1)));
    }

    public async ValueTask DisposeAsync()
    {
        await _bolt.DisposeAsync();
        await Ours.DisposeAsync();
        _http.Dispose();
    }

    private async Task<string> AskAsync(Uri address, BoltRequest draft, CancellationToken cancellationToken)
    {
        using var request = draft.To(address);

        // One post, one connection: either server may close what it did not read to its end, and what is too large is refused before it is sent.
        (request.Headers.ConnectionClose, request.Headers.ExpectContinue) = (true, true);
        using var answer = await _http.SendAsync(request, cancellationToken);
        return await AnswerShape.OfAsync(answer, cancellationToken);
    }

    private int CountOf(string token) => Ours.Slack.CallsOf("chat.postMessage").Count(call => call.Token == token);

    private static string Wrote(int count) => string.Create(CultureInfo.InvariantCulture, $"writes {count}");
}
