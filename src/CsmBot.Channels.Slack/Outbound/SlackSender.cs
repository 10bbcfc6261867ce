using CsmBot.Channels.Slack.Inbound;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using CsmBot.Domain.People;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Protocols.Slack.WebApi.Pacing;
using NodaTime;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Sends, or replaces in place, one message in its conversation: a person's chat, a thread, or for one person's eyes in a channel.</summary>
internal sealed class SlackSender(
    SlackTeams teams,
    IConversationDirectory directory,
    PersonalChats chats,
    Whispers whispers,
    Conversations conversations,
    HomeWatch homes) : IChannelSender
{
    public string Channel => SlackIds.Channel;

    public SendRate Rate { get; } = new(SlackRateLimits.Workspace.Calls, Duration.FromTimeSpan(SlackRateLimits.Workspace.Period));

    public async Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var team = await TeamAsync(message.Workspace, cancellationToken);
        if (team.IsPausing)
        {
            throw new DeliveryPostponedException($"Slack refuses the bot's token: {team.Refusal}", null, null);
        }

        try
        {
            var ts = SlackIds.IsEphemeral(message.Conversation)
                ? await WhisperAsync(team.Client, message, cancellationToken)
                : await SpeakAsync(team.Client, message, message.Conversation, cancellationToken);
            team.Accept();
            return ts;
        }
        catch (SlackApiException failure)
        {
            if (failure.Kind == SlackErrorKind.Authorization)
            {
                team.Refuse(failure.Error);
            }

            throw Explain(failure);
        }
    }

    public void Recorded(OutboundMessage message)
    {
        if (SlackIds.IsPersonal(message.Conversation) || SlackIds.IsEphemeral(message.Conversation))
        {
            homes.Told(message.Workspace, new MemberId(SlackIds.PersonOf(message.Conversation)));
        }
    }

    private async ValueTask<SlackTeam> TeamAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        try
        {
            return await teams.FindAsync(workspace, cancellationToken) ?? throw new DeliveryPostponedException("Slack is off for this workspace", null, null);
        }
        catch (SlackApiException failure)
        {
            throw Explain(failure);
        }
    }

    /// <summary>For one person's eyes in a channel. Where that is possible no more, it goes to their own chat: nothing is lost, and nobody else sees it.</summary>
    private async Task<string?> WhisperAsync(ISlackApiClient slack, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (await whispers.TryAsync(message, cancellationToken))
        {
            return null;
        }

        var own = SlackIds.PersonalOf(new MemberId(SlackIds.PersonOf(message.Conversation)));
        var ts = await SpeakAsync(slack, message, own, cancellationToken);
        await whispers.MovedAsync(message, own, ts, cancellationToken);
        return ts;
    }

    private async Task<string?> SpeakAsync(ISlackApiClient slack, OutboundMessage message, ConversationId place, CancellationToken cancellationToken)
    {
        var root = SlackIds.RootOf(place);
        var known = await directory.FindAsync(message.Workspace, root, cancellationToken);
        if (known is { State: not ConversationState.Active })
        {
            throw new DeliveryRefusedException(known.Cause ?? known.State.ToString(), null);
        }

        try
        {
            var channel = SlackIds.IsPersonal(root)
                ? await chats.OpenAsync(slack, known, message.Workspace, root, cancellationToken)
                : root.Value;
            return await PostAsync(slack, message, channel, SlackIds.ThreadTsOf(place), cancellationToken);
        }
        catch (SlackApiException failure) when (failure.Kind is SlackErrorKind.Target or SlackErrorKind.Person)
        {
            await conversations.LostAsync(message.Workspace, root, ConversationState.Removed, $"Slack says {failure.Error}", cancellationToken);
            throw new DeliveryRefusedException($"Slack says {failure.Error}", failure);
        }
    }

    private static async Task<string?> PostAsync(ISlackApiClient slack, OutboundMessage message, string channel, string? thread, CancellationToken cancellationToken)
    {
        var shown = BlockKitRenderer.Message(message.Card, message.Key);
        var blocks = shown.BlocksToUtf8Json();
        if (message.PlatformId is { } ts)
        {
            try
            {
                await slack.UpdateMessageAsync(new UpdateMessageArguments { Channel = channel, Ts = ts, Text = shown.Text, Blocks = blocks }, cancellationToken);
                return ts;
            }
            catch (SlackApiException gone) when (gone.Kind == SlackErrorKind.MessageGone)
            {
                // Somebody deleted it: what it says now is said anew.
            }
        }

        var posted = await slack.PostMessageAsync(
            new PostMessageArguments { Channel = channel, Text = shown.Text, Blocks = blocks, ThreadTs = thread, UnfurlLinks = false, UnfurlMedia = false }, cancellationToken);
        return posted.Ts;
    }

    private static Exception Explain(SlackApiException failure) => failure switch
    {
        { IsOutcomeUnknown: true } => new DeliveryUnconfirmedException("Slack did not confirm the message", failure),
        { Kind: SlackErrorKind.RateLimited or SlackErrorKind.Transient or SlackErrorKind.Authorization or SlackErrorKind.Permission } =>
            new DeliveryPostponedException($"Slack says {failure.Error}", failure.RetryAfter, failure),
        _ => new DeliveryRefusedException($"Slack refused the message: {failure.Error}", failure),
    };
}
