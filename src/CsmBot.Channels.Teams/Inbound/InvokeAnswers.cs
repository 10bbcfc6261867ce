using CsmBot.Channels.Teams.Rendering;
using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Invokes;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>What a finished turn is answered with. The card also goes out by the connector, for everybody else who sees it.</summary>
internal sealed class InvokeAnswers(IOutbox outbox)
{
    /// <summary>An automatic refresh: the card as it is now.</summary>
    public async Task<AdaptiveCardActionResponse> CurrentAsync(Activity activity, TurnInput input, bool hasDialogs, CancellationToken cancellationToken) =>
        await ShownAsync(TurnReader.WorkspaceOf(activity), TurnReader.ConversationOf(activity), CardInput.MessageKey(input), hasDialogs, cancellationToken)
        ?? AdaptiveCardActionResponse.Message(TeamsText.Invoke_Unknown);

    /// <summary>A press: the card in its new form where it has one, else a line under it.</summary>
    public async Task<AdaptiveCardActionResponse> PressedAsync(Turn turn, TurnResult? result, bool hasDialogs, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            return AdaptiveCardActionResponse.Message(TeamsText.Invoke_UnderWay);
        }

        var key = CardInput.MessageKey(turn.Input);
        if (result.Messages.LastOrDefault(message => message.Key == key && message.Conversation == turn.Conversation) is { } changed)
        {
            return CardOf(changed, hasDialogs);
        }

        if (result.Outcome == TurnOutcome.Repeated && await ShownAsync(turn.Workspace, turn.Conversation, key, hasDialogs, cancellationToken) is { } shown)
        {
            return shown;
        }

        return AdaptiveCardActionResponse.Message(Line(turn, result));
    }

    /// <summary>A dialog: the form to fill in, or the sentence it closes with.</summary>
    public static TaskModuleResponse InDialog(TurnResult? result, string? messageKey)
    {
        if (result?.Dialog is not { } form)
        {
            return TaskModuleResponse.Message(result?.Messages switch
            {
                null => TeamsText.Invoke_UnderWay,
                [] => TeamsText.Invoke_Done,
                [.., var last] => AdaptiveCardRenderer.Summary(last.Card),
            });
        }

        var card = AdaptiveCardRenderer.Render(form, new CardFrame(messageKey ?? string.Empty, InDialog: true));
        return TaskModuleResponse.Continue(AdaptiveCardRenderer.Summary(form), CardAttachment.AdaptiveCard(card.ToUtf8()), TaskModuleSize.Medium);
    }

    private async Task<AdaptiveCardActionResponse?> ShownAsync(
        WorkspaceId workspace, ConversationId conversation, string? key, bool hasDialogs, CancellationToken cancellationToken) =>
        key is not null && await outbox.FindLatestAsync(workspace, conversation, key, cancellationToken) is { } shown ? CardOf(shown, hasDialogs) : null;

    private static AdaptiveCardActionResponse CardOf(OutboundMessage message, bool hasDialogs) =>
        AdaptiveCardActionResponse.Card(AdaptiveCardRenderer.Render(message.Card, new CardFrame(message.Key, hasDialogs)).ToUtf8());

    private static string Line(Turn turn, TurnResult result) => result.Messages switch
    {
        [] => TeamsText.Invoke_Done,
        [.., var last] when last.Conversation == turn.PrivateConversation => TeamsText.Invoke_Privately,
        [.., var last] => AdaptiveCardRenderer.Summary(last.Card),
    };
}
