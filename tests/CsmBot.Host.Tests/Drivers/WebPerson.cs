using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CsmBot.Host.Tests.Drivers;

/// <summary>Someone at the local page, as far as the wire shows.</summary>
internal sealed class WebPerson : IDisposable
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private readonly SocketsHttpHandler _sockets = new() { UseCookies = false };
    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly string _persona;

    public WebPerson(Uri address, string persona = "dana")
    {
        _address = address;
        _persona = persona;
        // The token is the browser's own random mark; the server keeps nothing of it.
        _http = new HttpClient(_sockets) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public Task<HttpResponseMessage> SayAsync(string turn, string text) =>
        PostAsync($$"""{"turn":"{{turn}}","text":{{JsonSerializer.Serialize(text, PlainJson.Default.String)}}}""");

    public async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/chat/turns?as={_persona}") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", _address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Cookie", $"csmbot-page={Token}");
        request.Headers.Add("X-CsmBot-Page", Token);
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The health page's words, and whether it called itself ready.</summary>
    public async Task<(HttpStatusCode Status, string Body)> ReadyAsync()
    {
        using var response = await GetAsync("/health/ready");
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks again and again until nothing waits in the inbox and the outbox.</summary>
    public async Task WaitUntilIdleAsync() =>
        await WaitUntilAsync(body => body.Contains("no turns wait", StringComparison.Ordinal) && body.Contains("no messages wait", StringComparison.Ordinal));

    public async Task WaitUntilAsync(Func<string, bool> isEnough)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var said = string.Empty;
        while (!isEnough(said = (await ReadyAsync()).Body))
        {
            Assert.False(patience.IsCancellationRequested, $"Waited in vain; the health page says {said}");
            await beat.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What the browser keeps open to hear answers.</summary>
    public Task<Stream> ListenAsync() => _http.GetStreamAsync(new Uri($"/chat/events?as={_persona}", UriKind.Relative));

    public void Dispose()
    {
        _http.Dispose();
        _sockets.Dispose();
    }
}
