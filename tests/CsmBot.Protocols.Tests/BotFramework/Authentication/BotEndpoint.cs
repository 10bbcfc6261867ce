using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Testing.Teams;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

/// <summary>A bot's endpoint on this machine, as thin as it can be: authenticate, parse, compare, answer the verdict.</summary>
internal sealed class BotEndpoint : IAsyncDisposable
{
    public const string AppId = "b7c1f0de-3a52-4d0e-9c55-0a4c7c2f6d11";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler());

    private BotEndpoint(WebApplication app) => _app = app;

    public CollectedLog Log { get; private init; } = new();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<BotEndpoint> StartAsync(OpenIdServer openId, TimeProvider? clock = null) => StartAsync(builder =>
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(clock ?? TimeProvider.System));
        builder.Services.AddAuthentication().AddBotConnector(options => Configure(options, openId));
    });

    public static async Task<BotEndpoint> StartAsync(Action<WebApplicationBuilder> configure, string environment = "Production")
    {
        var log = new CollectedLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        configure(builder);
        var app = builder.Build();
        app.MapPost("/api/messages", (RequestDelegate)ReceiveAsync);
        var bot = new BotEndpoint(app) { Log = log };
        try
        {
            await app.StartAsync(Cancel);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public static void Configure(BotConnectorOptions options, OpenIdServer openId)
    {
        options.AppId = AppId;
        options.Cloud = new BotConnectorCloud(OpenIdServer.ConnectorIssuer, openId.MetadataAddress);
    }

    public Task<Reply> PostAsync(string token) => PostHeaderAsync($"Bearer {token}");

    public Task<Reply> PostHeaderAsync(params string[] authorization) => PostHeaderAsync(Message(ServiceUrl), authorization);

    public async Task<Reply> PostHeaderAsync(string body, string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_app.Urls.Single()}/api/messages") { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _client.SendAsync(request, Cancel);
        var verdict = await response.Content.ReadAsStringAsync(Cancel);
        return new Reply(response.StatusCode, Enum.TryParse<BotTokenVerdict>(verdict, out var known) ? known : null, response.Headers.RetryAfter is not null);
    }

    /// <summary>Posts with one header line for each value, which HttpClient would join, and gives the status line.</summary>
    public async Task<string?> PostRawAsync(params string[] authorization)
    {
        var body = Message(ServiceUrl);
        var lines = string.Concat(authorization.Select(value => $"Authorization: {value}\r\n"));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(_app.Urls.Single()).Port, Cancel);
        await using var stream = client.GetStream();
        var request = $"POST /api/messages HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nContent-Length: {body.Length}\r\n{lines}\r\n{body}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancel);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadLineAsync(Cancel);
    }

    public static string Message(string serviceUrl, string channelId = "msteams") =>
        $$"""{"type":"message","id":"1","channelId":"{{channelId}}","serviceUrl":"{{serviceUrl}}","text":"a secret of the customer"}""";

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Log.Dispose();
    }

    private static async Task ReceiveAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(BotConnectorDefaults.AuthenticationScheme);
        var feature = BotTokenFeature.Of(context)!;
        if (!result.Succeeded)
        {
            await context.ChallengeAsync(BotConnectorDefaults.AuthenticationScheme);
            await context.Response.WriteAsync(feature.Verdict.ToString(), context.RequestAborted);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var verdict = ActivityTokenCheck.Verify(feature.Token!, Activity.Parse(body.ToArray()));
        context.Response.StatusCode = verdict == BotTokenVerdict.Valid ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync(verdict.ToString(), context.RequestAborted);
    }

    internal sealed record Reply(HttpStatusCode Status, BotTokenVerdict? Verdict, bool AsksToRetry);
}
