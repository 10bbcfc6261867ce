using System.Net.Http.Json;

namespace CsmBot.Benchmarks.Load;

/// <summary>One connection that posts what the page posts.</summary>
internal sealed class TurnClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly SocketsHttpHandler _handler = new() { MaxConnectionsPerServer = 1 };
    private readonly Uri _address;

    public TurnClient(Uri address)
    {
        _address = address;
        _client = new HttpClient(_handler) { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Opens the page once, as a browser does, and keeps the token that posts repeat.</summary>
    public async Task OpenPageAsync()
    {
        using var page = await _client.GetAsync(new Uri("/", UriKind.Relative));
        if (_handler.CookieContainer.GetCookies(_address)["csmbot-page"] is { } token)
        {
            _client.DefaultRequestHeaders.Add("X-CsmBot-Page", token.Value);
        }
    }

    public async Task PostAsync(string text)
    {
        var body = new Dictionary<string, string> { ["turn"] = Guid.NewGuid().ToString("N"), ["zone"] = "America/New_York", ["text"] = text };
        using var answer = await _client.PostAsJsonAsync(new Uri("/chat/turns", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
