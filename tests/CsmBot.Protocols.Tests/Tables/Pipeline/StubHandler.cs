using System.Collections.Concurrent;
using System.Net;
using Azure.Core.Pipeline;
using CsmBot.Protocols.Tables;

namespace CsmBot.Protocols.Tests.Tables.Pipeline;

/// <summary>Answers each attempt by number and remembers what was sent.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Func<int, HttpResponseMessage> _answer;
    private readonly HttpClient _client;

    public StubHandler(Func<int, HttpResponseMessage> answer)
    {
        _answer = answer;
        _client = new HttpClient(this, disposeHandler: false);
    }

    public ConcurrentQueue<Uri> Addresses { get; } = new();

    public ConcurrentQueue<string> Authorizations { get; } = new();

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", string contentType = "application/json")
    {
        var message = new HttpResponseMessage(status) { Content = new StringContent(body) };
        message.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        return message;
    }

    public static HttpResponseMessage Written()
    {
        var message = Answer(HttpStatusCode.NoContent);
        message.Headers.TryAddWithoutValidation("ETag", "W/\"datetime'1'\"");
        return message;
    }

    /// <summary>Options with this transport and no waiting between attempts.</summary>
    public TableClientOptions Options()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(_client) };
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return options;
    }

    public TableClient Table() => new TableServiceClient("UseDevelopmentStorage=true", Options()).GetTableClient("rows");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Addresses.Enqueue(request.RequestUri!);
        Authorizations.Enqueue(request.Headers.Authorization?.ToString() ?? "");
        return Task.FromResult(_answer(Addresses.Count));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _client.Dispose();
        }

        base.Dispose(disposing);
    }
}
