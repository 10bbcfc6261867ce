using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Invokes;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>Invokes are answered in the request itself: the turn is run at once, under a deadline well within the platform's.</summary>
internal sealed class InvokeHandler(TurnReader reader, TurnIntake intake, ConversationNotes notes, InvokeAnswers answers)
{
    /// <summary>The command of the message extension, as the manifest names it.</summary>
    public const string TriageCommand = "triageMessage";

    /// <summary>Teams gives message extensions 5 seconds and others about 15. What takes longer goes on, and its answer comes as a message.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public Task<InvokeResponse> HandleAsync(Activity activity, bool hasDialogs, CancellationToken cancellationToken) => activity.Name switch
    {
        InvokeNames.AdaptiveCardAction => PressAsync(activity, hasDialogs, cancellationToken),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit => DialogAsync(activity, hasDialogs, cancellationToken),
        InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction => CaptureAsync(activity, hasDialogs, cancellationToken),
        _ => Task.FromResult(InvokeResponse.NotImplemented),
    };

    private async Task<InvokeResponse> PressAsync(Activity activity, bool hasDialogs, CancellationToken cancellationToken)
    {
        if (AdaptiveCardActionValue.Of(activity) is not { Action: { } action } value || CardInput.Read(action.Data) is not { } input)
        {
            return InvokeResponse.BadRequest("The action carries nothing this bot put on a card.");
        }

        if (value.IsAutomatic)
        {
            // A client refreshes on its own: nobody pressed anything, so nothing may happen.
            return InvokeResponse.Of(await answers.CurrentAsync(activity, input, hasDialogs, cancellationToken));
        }

        var turn = reader.Read(activity, input);
        return InvokeResponse.Of(await answers.PressedAsync(turn, await RunAsync(activity, turn, hasDialogs, cancellationToken), hasDialogs, cancellationToken));
    }

    private async Task<InvokeResponse> DialogAsync(Activity activity, bool hasDialogs, CancellationToken cancellationToken)
    {
        if (TaskModuleRequest.Of(activity) is not { } request || CardInput.Read(request.Data) is not { } input)
        {
            return InvokeResponse.BadRequest("The dialog carries nothing this bot put into it.");
        }

        var turn = reader.Read(activity, input, inDialog: true);
        var result = await RunAsync(activity, turn, hasDialogs, cancellationToken);
        return InvokeResponse.Of(InvokeAnswers.InDialog(result, CardInput.MessageKey(input)));
    }

    /// <summary>"Triage this message": in any conversation, the bot's own or not, so everything about it stays between the person and the bot.</summary>
    private async Task<InvokeResponse> CaptureAsync(Activity activity, bool hasDialogs, CancellationToken cancellationToken)
    {
        if (MessagingExtensionAction.Of(activity) is not { } request)
        {
            return InvokeResponse.BadRequest("The message extension sent no command.");
        }

        if (request.CommandId != TriageCommand)
        {
            return InvokeResponse.NotImplemented;
        }

        var turn = reader.Read(activity, InputOf(activity, request), inDialog: true);
        var own = turn with { Conversation = turn.PrivateConversation ?? turn.Conversation, PrivateConversation = null };
        return InvokeResponse.Of(InvokeAnswers.InDialog(await RunAsync(activity, own, hasDialogs, cancellationToken), messageKey: null));
    }

    private static TurnInput InputOf(Activity activity, MessagingExtensionAction request)
    {
        var message = request.MessagePayload;
        var link = Uri.TryCreate(message?.LinkToMessage, UriKind.Absolute, out var given) && given.Scheme == Uri.UriSchemeHttps
            ? given.AbsoluteUri
            : MessageLink.Of(activity.Conversation!.Id!, message?.Id, message?.ReplyToId, activity.TenantId!);
        return CardInput.Read(request.Data, link)
            ?? new ActionInput(TriageActions.Capture, Value: MessageBody.ToText(message?.Body?.Content, message?.Body?.ContentType == "html"));
    }

    private async Task<TurnResult?> RunAsync(Activity activity, Turn turn, bool hasDialogs, CancellationToken cancellationToken)
    {
        await notes.NoteAsync(activity, hasDialogs, cancellationToken);
        return await intake.RunAsync(turn, Patience, cancellationToken);
    }
}
