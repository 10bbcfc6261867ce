using System.Collections.Concurrent;
using System.Net;
using CsmBot.Testing;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

/// <summary>Answers each request by number and remembers where it went.</summary>
internal sealed class StubHandler(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private int _count;

    public ConcurrentQueue<Uri> Addresses { get; } = new();

    public ConcurrentQueue<string?> Tokens { get; } = new();

    public ChangeSignal Changes { get; } = new();

    /// <summary>Awaited before each answer.</summary>
    public Task Holds { get; set; } = Task.CompletedTask;

    public int Count => Volatile.Read(ref _count);

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "{}") => new(status) { Content = new StringContent(body) };

    public static StubHandler Accepting() => new(number => Answer(HttpStatusCode.Created, $$"""{"id":"{{number}}"}"""));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Addresses.Enqueue(request.RequestUri!);
        Tokens.Enqueue(request.Headers.Authorization?.Parameter);
        var number = Interlocked.Increment(ref _count);
        Changes.Pulse();
        await Holds.WaitAsync(cancellationToken);
        return answer(number);
    }
}
