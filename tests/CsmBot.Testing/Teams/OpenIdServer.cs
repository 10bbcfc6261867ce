using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsmBot.Testing.Teams;

/// <summary>
/// An issuer of tokens on this machine, in place of the Bot Connector's: OpenID document, keys with endorsements, tokens of any
/// kind. It counts what is asked of it and can be down, slow or out of its mind.
/// </summary>
public sealed class OpenIdServer : IAsyncDisposable
{
    public const string ConnectorIssuer = "https://api.botframework.com";

    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _asked = new(0);
    private List<OpenIdKey> _published = [];
    private TaskCompletionSource? _hold;
    private int _documentRequests;
    private int _keyRequests;
    private int _port;

    [SuppressMessage("Usage", "CA2213", Justification = "Going down disposes it.")]
    private WebApplication? _app;

    private OpenIdServer(TimeProvider clock) => _clock = clock;

    public Uri MetadataAddress => new($"http://127.0.0.1:{_port}/v1/.well-known/openidconfiguration");

    /// <summary>The key that signs unless told otherwise.</summary>
    public OpenIdKey Key { get; private set; } = OpenIdKey.Create("msteams");

    /// <summary>How the documents are spoiled.</summary>
    public OpenIdFault Fault { get; set; }

    public int DocumentRequests => Volatile.Read(ref _documentRequests);

    public int KeyRequests => Volatile.Read(ref _keyRequests);

    public static Task<OpenIdServer> StartAsync(CancellationToken cancellationToken) => StartAsync(TimeProvider.System, cancellationToken);

    /// <param name="clock">The clock that dates tokens.</param>
    public static async Task<OpenIdServer> StartAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var server = new OpenIdServer(clock);
        server._published = [server.Key];
        await server.ComeUpAsync(cancellationToken);
        return server;
    }

    /// <summary>A good token, valid for an hour.</summary>
    public string Issue(string audience, string serviceUrl) => Issue(Draft(audience, serviceUrl));

    public string Issue(TokenDraft draft) => draft.Sign(draft.Key ?? Key);

    /// <summary>A good token to be spoiled with <c>with</c>.</summary>
    public TokenDraft Draft(string audience, string? serviceUrl) => new(audience, _clock.GetUtcNow()) { ServiceUrl = serviceUrl };

    /// <summary>Signs with a new key from now on. Its document is up to date at once; the old key stays in it.</summary>
    public void RollOver(params string[] endorsements) => Publish(OpenIdKey.Create(endorsements.Length == 0 ? ["msteams"] : endorsements), keepsOld: true);

    /// <summary>Signs with that key from now on, and publishes it.</summary>
    public void Publish(OpenIdKey key, bool keepsOld)
    {
        lock (_gate)
        {
            _published = keepsOld ? [.. _published, key] : [key];
            Key = key;
        }
    }

    /// <summary>Lets nobody have an answer until <see cref="Release"/>.</summary>
    public void Hold() => _hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => Interlocked.Exchange(ref _hold, null)?.TrySetResult();

    /// <summary>Waits until the OpenID document was asked for that often.</summary>
    public async Task AskedAsync(int times, CancellationToken cancellationToken)
    {
        while (DocumentRequests < times)
        {
            await _asked.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Closes the port.</summary>
    public async Task GoDownAsync()
    {
        Release();
        if (Interlocked.Exchange(ref _app, null) is { } app)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>Opens the same port again.</summary>
    public async Task ComeUpAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{_port}");
        var app = builder.Build();
        app.MapGet("/v1/.well-known/openidconfiguration", (RequestDelegate)DocumentAsync);
        app.MapGet("/v1/.well-known/keys", (RequestDelegate)KeysAsync);
        await app.StartAsync(cancellationToken);
        _port = new Uri(app.Urls.Single()).Port;
        _app = app;
    }

    public async ValueTask DisposeAsync()
    {
        await GoDownAsync();
        _asked.Dispose();
    }

    private Task DocumentAsync(HttpContext context)
    {
        Interlocked.Increment(ref _documentRequests);
        _asked.Release();
        var document = OpenIdDocuments.Configuration(ConnectorIssuer, new Uri(MetadataAddress, "keys"));
        return AnswerAsync(context, Fault == OpenIdFault.NoKeys ? document : Spoil(document));
    }

    private Task KeysAsync(HttpContext context)
    {
        Interlocked.Increment(ref _keyRequests);
        lock (_gate)
        {
            return AnswerAsync(context, Spoil(OpenIdDocuments.Keys(_published)));
        }
    }

    private async Task AnswerAsync(HttpContext context, string document)
    {
        if (_hold is { } hold)
        {
            await hold.Task.WaitAsync(context.RequestAborted);
        }

        context.Response.StatusCode = Fault == OpenIdFault.ServerError ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(document, context.RequestAborted);
    }

    private string Spoil(string document) => Fault switch
    {
        OpenIdFault.Garbage => "<html>login</html>",
        OpenIdFault.NoKeys => """{"keys":[]}""",
        OpenIdFault.Huge => string.Create(CultureInfo.InvariantCulture, $"{document}{new string(' ', 2 * 1024 * 1024)}"),
        _ => document,
    };
}
