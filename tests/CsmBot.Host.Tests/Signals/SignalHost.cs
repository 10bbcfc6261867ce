using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Signals;

/// <summary>The real program with two senders of signals, one by key and one by signature, and a few accounts in its book.</summary>
public sealed class SignalHost : IAsyncLifetime
{
    public const string Key = "a-key-that-nobody-guesses-0001";
    public const string Secret = "a-secret-that-nobody-knows-0001";

    private readonly TemporaryFolder _folder = new();
    private readonly SocketsHttpHandler _sockets = new();
    private readonly HttpClient _http;
    private HostProcess? _host;
    private WebPerson? _dana;

    public SignalHost() => _http = new HttpClient(_sockets) { Timeout = TimeSpan.FromSeconds(60) };

    public static (string Key, string Value)[] Settings { get; } =
    [
        ("Signals__Sources__gainsight__Key", Key),
        ("Signals__Sources__totango__Secret", Secret),
    ];

    internal WebPerson Dana => _dana!;

    private Uri Address => _host!.Address;

    public async ValueTask InitializeAsync()
    {
        _host = await HostProcess.ServeAsync(_folder.Location, settings: Settings);
        _dana = new WebPerson(_host.Address);
        foreach (var (name, grade) in new[] { ("Acme", "A1"), ("Acme EU", "B2"), ("Globex", "A1"), ("Initech", "A1"), ("Hooli", "B3"), ("Umbrella EU", "B2"), ("Umbrella US", "B2") })
        {
            await GradeAsync(_dana, name, grade);
        }
    }

    /// <summary>Puts an account into the book with its grade, which is what the button of the offer does.</summary>
    internal static async Task GradeAsync(WebPerson person, string name, string grade)
    {
        using var response = await person.PostAsync($$$"""{"turn":"book-{{{name.Replace(' ', '-')}}}","press":{"actionId":"account.create.v1","entityId":"{{{name}}}","value":"{{{grade}}}"}}""");
        Assert.True(response.IsSuccessStatusCode, $"{name} was not put into the book: {response.StatusCode}");
        await person.WaitUntilIdleAsync();
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string json) => SendAsync(json, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key));

    public Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string body, Action<HttpRequestMessage> prepare, string contentType = "application/json") =>
        SendAsync(Encoding.UTF8.GetBytes(body), prepare, contentType);

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(byte[] body, Action<HttpRequestMessage> prepare, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "api/signals")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        prepare(request);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, answer.RootElement.Clone());
    }

    /// <summary>Signs a body as the documentation says.</summary>
    public static Action<HttpRequestMessage> Signed(string body, DateTimeOffset at, string secret = Secret) => request =>
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        request.Headers.Add("X-CsmBot-Source", "totango");
        request.Headers.Add("X-CsmBot-Timestamp", timestamp);
        request.Headers.Add("X-CsmBot-Signature", $"sha256={Convert.ToHexStringLower(signature)}");
    };

    public async Task<string> GetAsync(string path) => await _http.GetStringAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _sockets.Dispose();
        _dana?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }
}
