using System.Globalization;
using System.Net;
using System.Text.Json;
using CsmBot.Testing.Peers;
using Microsoft.AspNetCore.WebUtilities;

namespace CsmBot.Testing.Slack;

/// <summary>The <c>emulate</c> package as Slack: another's idea of the Web API than the fake's.</summary>
public sealed class SlackEmulator : IAsyncDisposable
{
    public const string Token = "xoxb-all";
    public const string LittleToken = "xoxb-little";
    public const string ClientId = "111.222";
    public const string ClientSecret = "emulated-secret";
    public const string RedirectUri = "http://127.0.0.1/callback";

    private readonly SlackPeerProcess _process;
    private readonly HttpClient _http;

    private SlackEmulator(SlackPeerProcess process, Uri root)
    {
        _process = process;
        Root = root;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = root };
    }

    public Uri Root { get; }

    public Uri BaseAddress => new(Root, "api/");

    public static async Task<SlackEmulator> StartAsync(CancellationToken cancellationToken)
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var process = await SlackPeerProcess.StartAsync("slack-emulate.cjs", port);
        try
        {
            await process.WaitForLineAsync(line => line == $"listening {port}", cancellationToken);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }

        return new SlackEmulator(process, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>What the stand-in says to any method, for what our client has no method for.</summary>
    /// <param name="token">Who asks; Dana where nobody is named.</param>
    public async Task<JsonElement> AskAsync(string method, Dictionary<string, string> form, CancellationToken cancellationToken, string token = Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{method}") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await _http.SendAsync(request, cancellationToken);
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    /// <summary>Installs the app as a person does; the answer has the bot's token and who it is.</summary>
    public async Task<JsonElement> InstallAsync(string user, string scope, CancellationToken cancellationToken)
    {
        var back = await AuthorizeAsync(user, scope, "state", cancellationToken);
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code"] = QueryHelpers.ParseQuery(back.Query)["code"].ToString(),
            ["redirect_uri"] = RedirectUri,
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
        };
        return await AskAsync("oauth.v2.access", form, cancellationToken);
    }

    /// <summary>What its page for people shows: the only place that tells which windows and Homes there are.</summary>
    public async Task<string> ShownAsync(string tab, CancellationToken cancellationToken) =>
        WebUtility.HtmlDecode(await _http.GetStringAsync(new Uri($"?tab={tab}", UriKind.Relative), cancellationToken));

    /// <summary>Says yes on the page that an installation sends the browser to; gives the address that it is sent back to.</summary>
    public async Task<Uri> AuthorizeAsync(string user, string scope, string state, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["user_id"] = user,
            ["redirect_uri"] = RedirectUri,
            ["scope"] = scope,
            ["state"] = state,
            ["client_id"] = ClientId,
        };
        using var content = new FormUrlEncodedContent(form);
        using var response = await _http.PostAsync(new Uri("oauth/v2/authorize/callback", UriKind.Relative), content, cancellationToken);
        return response.Headers.Location!;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }
}
