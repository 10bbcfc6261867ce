using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace CsmBot.Channels.Web.Outbound;

/// <summary>
/// The stream of one open page: first everything that is recorded, then what comes. Each connection starts so, so a page that was away always ends up right.
/// </summary>
internal sealed class EventStream(Subscribers subscribers, IOutbox outbox, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Messages a page shows at most.</summary>
    public const int History = 200;

    /// <summary>Pages open at once.</summary>
    public const int MaxPages = 500;

    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    public async Task RunAsync(HttpContext http)
    {
        if (Chat.Read(http.Request) is not { } chat)
        {
            await Answer.Refuse(http.Request, StatusCodes.Status400BadRequest, PageText.Refused_Persona).ExecuteAsync(http);
            return;
        }

        if (subscribers.Count >= MaxPages)
        {
            await Answer.Refuse(http.Request, StatusCodes.Status503ServiceUnavailable, PageText.Refused_TooManyPages).ExecuteAsync(http);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await StreamAsync(http, chat, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was closed, or the host stops: the browser comes back by itself.
        }
        catch (StorageUnavailableException) when (!http.Response.HasStarted)
        {
            await Answer.Refuse(http.Request, StatusCodes.Status503ServiceUnavailable, PageText.Refused_Storage).ExecuteAsync(http);
        }
    }

    private async Task StreamAsync(HttpContext http, Chat chat, CancellationToken cancellationToken)
    {
        // Subscribed before reading, so that nothing falls between the two; the page ignores what it has already.
        using var subscription = subscribers.Add(chat.Workspace, chat.Conversation);
        var recorded = await outbox.ReadDeliveredAsync(chat.Workspace, chat.Conversation, null, History, cancellationToken);

        http.Response.ContentType = "text/event-stream";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var body = http.Response.Body;
        await body.WriteAsync(Frame.Hello, cancellationToken);
        foreach (var message in recorded)
        {
            await body.WriteAsync(Frame.Of(message), cancellationToken);
        }

        await body.WriteAsync(Frame.Ready, cancellationToken);
        await body.FlushAsync(cancellationToken);
        await FollowAsync(subscription, body, cancellationToken);
    }

    private async Task FollowAsync(Subscription subscription, Stream body, CancellationToken cancellationToken)
    {
        var next = subscription.Frames.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            try
            {
                if (!await next.WaitAsync(PingInterval, time, cancellationToken))
                {
                    return;
                }

                while (subscription.Frames.TryRead(out var frame))
                {
                    await body.WriteAsync(frame, cancellationToken);
                }

                next = subscription.Frames.WaitToReadAsync(cancellationToken).AsTask();
            }
            catch (TimeoutException)
            {
                // Tells the page that the line is alive, and this side when it is not.
                await body.WriteAsync(Frame.Ping, cancellationToken);
            }

            await body.FlushAsync(cancellationToken);
        }
    }
}
