using System.Net;
using System.Net.Http.Json;
using System.Text;
using CsmBot.Channels.Web;
using CsmBot.Channels.Web.Inbound;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Storage;
using CsmBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>The web channel on a real server and real SQLite: post what a browser posts, look at what is stored.</summary>
internal sealed class PageDriver : IAsyncDisposable
{
    /// <summary>A header that lets a test come from another address, since all its connections are local.</summary>
    public const string RemoteAddress = "X-Test-Remote-Address";

    public const string Token = "0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    private PageDriver(string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Storage:Path", _folder.File("page.db")),
            new("urls", "http://127.0.0.1:0"),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddConversation().AddStorage().AddWebChannel();
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[RemoteAddress], out var address) ? address : http.Connection.RemoteIpAddress;
            return next(http);
        });
        _app.MapWebChannel();
    }

    public HttpClient Browser { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public IOutbox Outbox => _app.Services.GetRequiredService<IOutbox>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<PageDriver> StartAsync(
        CancellationToken cancellationToken, string environment = "Development", params (string Key, string Value)[] settings)
    {
        var driver = new PageDriver(environment, settings);
        await driver.Get<IStorageProbe>().PrepareAsync(cancellationToken);
        await driver._app.StartAsync(cancellationToken);
        driver.Browser.BaseAddress = new Uri(driver.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return driver;
    }

    /// <summary>A post as the page's script makes it; a test then takes away or spoils a part of it.</summary>
    public HttpRequestMessage Post(HttpContent content, string query = "?as=dana", string path = "/chat/turns")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path + query) { Content = content };
        request.Headers.Add("Origin", Browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Cookie", $"{PageToken.Cookie}={Token}");
        request.Headers.Add(PageToken.Header, Token);
        return request;
    }

    public HttpRequestMessage Post(string json, string query = "?as=dana") => Post(new StringContent(json, Encoding.UTF8, "application/json"), query);

    public Task<HttpResponseMessage> SendAsync(string json, CancellationToken cancellationToken, string query = "?as=dana") =>
        Browser.SendAsync(Post(json, query), cancellationToken);

    public static async Task<string> RefusalOf(HttpResponseMessage response, CancellationToken cancellationToken) =>
        (await response.Content.ReadFromJsonAsync(WebJson.Default.Refusal, cancellationToken))!.Error;

    /// <summary>The delivered messages, once there are so many.</summary>
    public Task<IReadOnlyList<OutboundMessage>> DeliveredAsync(
        int count, CancellationToken cancellationToken, string workspace = "local", string conversation = "web-dana") =>
        DeliveredAsync(messages => messages.Count >= count, workspace, conversation, cancellationToken);

    /// <summary>Dana's messages, once that turn was answered.</summary>
    public Task<IReadOnlyList<OutboundMessage>> AnsweredAsync(string turn, CancellationToken cancellationToken) => DeliveredAsync(
        messages => messages.Any(message => message.Author is null && message.Key.Contains(turn, StringComparison.Ordinal)), "local", "web-dana", cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<IReadOnlyList<OutboundMessage>> DeliveredAsync(
        Func<IReadOnlyList<OutboundMessage>, bool> isEnough, string workspace, string conversation, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var messages = await Outbox.ReadDeliveredAsync(new WorkspaceId(workspace), new ConversationId(conversation), null, 200, patience.Token);
            if (isEnough(messages))
            {
                return messages;
            }

            await Task.Yield();
        }
    }
}
