using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Messages for one person's eyes in a channel, which go by the response addresses that the person's commands and presses brought.</summary>
internal sealed class Whispers(SlackApi api, ResponseAddresses responses, IOutbox outbox)
{
    /// <summary>Shows the message in place of the one it changes, or as a new one; false where that is possible no more.</summary>
    public async Task<bool> TryAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var shown = BlockKitRenderer.Message(message.Card, message.Key);
        return (message.Revision > 1
            && responses.TakeFor(message) is { } pressed
            && await RespondAsync(pressed, ResponseMessage.Replace(shown), cancellationToken))
            || (responses.Take(message) is { } address
            && await RespondAsync(address, ResponseMessage.Of(shown, ResponseType.Ephemeral), cancellationToken));
    }

    /// <summary>The message was posted in the person's own chat instead: pressed there, it is found there, and changed in place.</summary>
    public Task MovedAsync(OutboundMessage message, ConversationId own, string? ts, CancellationToken cancellationToken) =>
        outbox.MarkDeliveredAsync([message with { Conversation = own, PlatformId = ts }], cancellationToken);

    /// <summary>False when the address works no more.</summary>
    private async Task<bool> RespondAsync(Uri address, ResponseMessage body, CancellationToken cancellationToken)
    {
        try
        {
            await api.Responses.PostAsync(address, body.ToUtf8Json(), cancellationToken);
            return true;
        }
        catch (SlackApiException failure) when (IsSpent(failure))
        {
            return false;
        }
    }

    private static bool IsSpent(SlackApiException failure) => !failure.IsOutcomeUnknown && failure.Kind is not (SlackErrorKind.RateLimited or SlackErrorKind.Transient);
}
