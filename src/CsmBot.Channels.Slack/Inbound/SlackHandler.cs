using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Commands;
using CsmBot.Protocols.Slack.Inbound.Events;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Inbound.Responses;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.WebApi.Errors;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Sorts what Slack sends, whichever way it came: over HTTP or by Socket Mode. What means nothing to the bot is acknowledged and left alone.</summary>
internal sealed partial class SlackHandler(
    SlackTeams teams, TurnLimits limits, CommandHandler commands, EventHandler events, ActionHandler actions, ModalHandler modals, ILogger<SlackHandler> logger)
{
    public async Task<SlackOutcome> HandleAsync(SlackInbound inbound, CancellationToken cancellationToken)
    {
        if (inbound.Payload is UrlVerification asked)
        {
            return new SlackOutcome(SlackAck.Challenge(asked.Challenge));
        }

        try
        {
            if (await teams.FindAsync(inbound.Tenant, cancellationToken) is not { } team)
            {
                Log.ForeignWorkspace(logger, inbound.Kind);
                return SlackOutcome.Done;
            }

            // What bots say, this one above all, becomes no turn: it comes back as an event for each message that is sent.
            var isSaidByBot = inbound.Payload is EventPayload { Event: MessageEvent message } && message.IsFromBot(botUserId: null);
            return !isSaidByBot && inbound.UserId is { } person && !limits.Allows(TurnReader.WorkspaceOf(inbound).Value, person)
                ? TooFast(inbound)
                : await SortAsync(inbound, team, cancellationToken);
        }
        catch (SlackApiException failure)
        {
            Log.Unreachable(logger, failure.Error);
            return SlackOutcome.ComeAgain;
        }
    }

    private Task<SlackOutcome> SortAsync(SlackInbound inbound, SlackTeam team, CancellationToken cancellationToken) => inbound.Payload switch
    {
        SlashCommand command => commands.HandleAsync(inbound, command, cancellationToken),
        EventPayload happened => events.HandleAsync(inbound, happened, team, cancellationToken),
        BlockActions pressed => actions.HandleAsync(inbound, pressed, team, cancellationToken),
        ViewSubmission submitted => modals.SubmitAsync(inbound, submitted, cancellationToken),
        MessageAction action => modals.CaptureAsync(inbound, action, team, cancellationToken),
        GlobalShortcut shortcut => modals.CaptureAsync(inbound, shortcut, team),
        _ => Task.FromResult(SlackOutcome.Done),
    };

    /// <summary>Events come again later; a person who waits for an answer is told.</summary>
    private static SlackOutcome TooFast(SlackInbound inbound) => inbound.Kind switch
    {
        SlackInboundKind.Event => SlackOutcome.ComeAgain,
        SlackInboundKind.Command => new SlackOutcome(SlackAck.Message(ResponseMessage.Of(new SlackMessage { Text = SlackStrings.TooFast }, ResponseType.Ephemeral))),
        _ => SlackOutcome.Done,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A {Kind} of a workspace that is not served was left alone")]
        public static partial void ForeignWorkspace(ILogger logger, SlackInboundKind kind);

        [LoggerMessage(2, LogLevel.Error, "Slack does not say who the bot is ({Error}), so nothing can be taken")]
        public static partial void Unreachable(ILogger logger, string error);
    }
}
