using CsmBot.Channels.Teams.Settings;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Budgets;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using NodaTime;

namespace CsmBot.Channels.Teams.Outbound;

/// <summary>Sends, or replaces in place, one message in its conversation. The address comes from the directory, so it works after a restart and unasked.</summary>
internal sealed class TeamsSender(
    TeamsState state, ConnectorClient connector, IConversationDirectory directory, PersonalChats chats, Conversations conversations) : IChannelSender
{
    public string Channel => TeamsIds.Channel;

    public SendRate Rate { get; } = new(TeamsRateLimits.Tenant[0].Requests, Duration.FromTimeSpan(TeamsRateLimits.Tenant[0].Period));

    public async Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (state.Mode == TeamsMode.Off)
        {
            throw new DeliveryPostponedException("Teams is switched off", null, null);
        }

        var root = TeamsIds.RootOf(message.Conversation);
        var known = await directory.FindAsync(message.Workspace, root, cancellationToken)
            ?? throw new DeliveryRefusedException("the conversation has no known address", null);
        if (known.State != ConversationState.Active)
        {
            throw new DeliveryRefusedException(known.Cause ?? known.State.ToString(), null);
        }

        var address = TeamsJson.ReadAddress(known.Address);
        try
        {
            var place = TeamsIds.IsPersonal(root) ? await chats.OpenAsync(known, address, cancellationToken) : message.Conversation.Value;
            return await SendAsync(message, address, place, cancellationToken);
        }
        catch (ConnectorException failure)
        {
            throw await ExplainAsync(known, failure, cancellationToken);
        }
    }

    public void Recorded(OutboundMessage message)
    {
        // Nobody here waits to hear of it.
    }

    private async Task<string?> SendAsync(OutboundMessage message, TeamsAddress address, string place, CancellationToken cancellationToken)
    {
        var activity = TeamsMessage.Of(message, address, place);
        if (message.PlatformId is { } shown)
        {
            try
            {
                await connector.UpdateActivityAsync(address.ServiceUrl, place, shown, activity, cancellationToken);
                return shown;
            }
            catch (ConnectorException gone) when (gone.Code == ConnectorErrorCodes.ActivityNotFoundInConversation)
            {
                // The person deleted it, or it is too old: what it says now is said anew.
            }
        }

        return (await connector.SendToConversationAsync(address.ServiceUrl, place, activity, cancellationToken)).Id;
    }

    private async Task<Exception> ExplainAsync(KnownConversation known, ConnectorException failure, CancellationToken cancellationToken)
    {
        if (LossOf(failure) is { } loss)
        {
            await conversations.LostAsync(known.Workspace, known.Id, loss.State, loss.Cause, cancellationToken);
            return new DeliveryRefusedException(loss.Cause, failure);
        }

        return failure switch
        {
            { IsOutcomeUnknown: true } => new DeliveryUnconfirmedException("Teams did not confirm the message", failure),
            { Status: 0 or 401 or 408 or 412 or 429 or >= 500 } => new DeliveryPostponedException($"Teams answered {failure.Status}", failure.RetryAfter, failure),
            _ => new DeliveryRefusedException($"Teams refused the message: {failure.Status} {failure.Code}", failure),
        };
    }

    /// <summary>The answers after which nothing more reaches the conversation, until someone writes there or installs the bot again.</summary>
    private static (ConversationState State, string Cause)? LossOf(ConnectorException failure) => failure.Code switch
    {
        ConnectorErrorCodes.BotNotInConversationRoster => (ConversationState.Removed, "the bot was removed from the conversation"),
        ConnectorErrorCodes.ConversationNotFound => (ConversationState.Removed, "the conversation no longer exists"),
        ConnectorErrorCodes.ConversationBlockedByUser or ConnectorErrorCodes.MessageWritesBlocked => (ConversationState.Blocked, "the person blocked the bot"),
        ConnectorErrorCodes.BotDisabledByAdmin => (ConversationState.Disabled, "an administrator disabled the bot"),
        _ => null,
    };
}
