using System.Net;
using System.Text.Json;
using CsmBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Tests.Peers;

/// <summary>A bot that remembers what it is told, and answers invokes with a message.</summary>
internal sealed class RecordingBot : IAsyncDisposable
{
    private const string InvokeAnswer = """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done"}""";
    private readonly WebApplication _application;
    private readonly ChangeSignal _changes = new();
    private readonly Lock _gate = new();
    private readonly List<JsonElement> _activities = [];

    private RecordingBot(WebApplication application)
    {
        _application = application;
    }

    public Uri Endpoint => new(new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "api/messages");

    public IReadOnlyList<JsonElement> Activities
    {
        get
        {
            lock (_gate)
            {
                return [.. _activities];
            }
        }
    }

    public static async Task<RecordingBot> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var bot = new RecordingBot(builder.Build());
        bot._application.Run(bot.AnswerAsync);
        await bot._application.StartAsync(cancellationToken);
        return bot;
    }

    public async Task<JsonElement> WaitForAsync(string type, CancellationToken cancellationToken)
    {
        await _changes.WaitAsync(() => Activities.Any(IsOfType), cancellationToken);
        return Activities.First(IsOfType);

        bool IsOfType(JsonElement activity) => activity.GetProperty("type").ValueEquals(type);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var activity = JsonElement.Parse(body.ToArray());
        lock (_gate)
        {
            _activities.Add(activity);
        }

        _changes.Pulse();
        if (activity.GetProperty("type").ValueEquals("invoke"))
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(InvokeAnswer, context.RequestAborted);
        }
    }
}
