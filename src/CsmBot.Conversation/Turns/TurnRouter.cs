using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Fallback;
using CsmBot.Conversation.Dialogs.Home;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Dialogs.TeamDigest;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Turns;

/// <summary>Decides who answers: what is plainly a command first, then the active dialog, then bare commands; whatever is left gets a helpful answer.</summary>
internal sealed class TurnRouter
{
    private readonly CommandTable _commands;
    private readonly Dictionary<string, IActionHandler> _actions;
    private readonly Dictionary<string, IFormHandler> _forms;
    private readonly Dictionary<string, IDialog> _dialogs;
    private readonly FallbackDialog _fallback;
    private readonly Dictionary<string, IWakeUpHandler> _wakeUps;
    private readonly HomePage _home;
    private readonly SignalDesk _signals;

    public TurnRouter(
        CommandTable commands,
        IEnumerable<IActionHandler> actions,
        IEnumerable<IFormHandler> forms,
        IEnumerable<IDialog> dialogs,
        IEnumerable<IWakeUpHandler> wakeUps,
        FallbackDialog fallback,
        HomePage home,
        SignalDesk signals)
    {
        _home = home;
        _signals = signals;
        _wakeUps = wakeUps.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);
        _commands = commands;
        _fallback = fallback;
        // ToDictionary throws on a second handler of the same id: a contradiction stops the host at start, not a user at noon.
        _actions = actions.SelectMany(handler => handler.ActionIds, (handler, id) => (id, handler)).ToDictionary(pair => pair.id, pair => pair.handler, StringComparer.Ordinal);
        _forms = forms.SelectMany(handler => handler.FormIds, (handler, id) => (id, handler)).ToDictionary(pair => pair.id, pair => pair.handler, StringComparer.Ordinal);
        _dialogs = dialogs.ToDictionary(dialog => dialog.Name, StringComparer.Ordinal);
    }

    public Task RouteAsync(TurnContext context, CancellationToken cancellationToken) => context.Turn.Input switch
    {
        SignalInput signal => SignalAsync(context, signal, cancellationToken),
        WakeUpInput wakeUp => WakeAsync(context, wakeUp.WakeUp, cancellationToken),
        _ when context.Member.Role == MemberRole.Guest => RefuseAsync(context, cancellationToken),
        TextInput text => RouteTextAsync(context, TypedText.Clean(text.Text), cancellationToken),
        ActionInput action => RouteActionAsync(context, action, cancellationToken),
        FormInput form => RouteFormAsync(context, form, cancellationToken),
        EventInput { Kind: EventInput.HomeOpened } => _home.ShowAsync(context, cancellationToken),
        EventInput { Kind: EventInput.MessageMarked } marked => CaptureForm.OfferAsync(context, marked),
        EventInput => WelcomeAsync(context),
        _ => throw new NotSupportedException(context.Turn.Input.GetType().Name),
    };

    private async Task RouteTextAsync(TurnContext context, string text, CancellationToken cancellationToken)
    {
        var line = CommandLine.Parse(text);
        var command = _commands.Find(line);
        if (command is not null && line.Interrupts(command.Info))
        {
            await ExecuteAsync(context, command, line, cancellationToken);
            return;
        }

        if (!line.HasSlash && await ContinueDialogAsync(context, text, cancellationToken))
        {
            return;
        }

        if (command is not null)
        {
            await ExecuteAsync(context, command, line, cancellationToken);
            return;
        }

        context.HandledBy = "fallback";
        await _fallback.AnswerAsync(context, line, text, cancellationToken);
    }

    private static Task ExecuteAsync(TurnContext context, ICommand command, CommandLine line, CancellationToken cancellationToken)
    {
        context.HandledBy = command.Info.Name;
        return command.ExecuteAsync(context, line.Arguments, cancellationToken);
    }

    private async Task<bool> ContinueDialogAsync(TurnContext context, string text, CancellationToken cancellationToken)
    {
        if (await context.Session.FindDialogAsync(context.OwnPlace, context.Member.Id, cancellationToken) is not { } state)
        {
            return false;
        }

        var expired = state.ExpiresAt <= context.Now;
        if (expired || !_dialogs.TryGetValue(state.Dialog, out var dialog) || dialog.FlowVersion != state.FlowVersion || !dialog.Steps.Contains(state.Step, StringComparer.Ordinal))
        {
            context.Session.Save(context.OwnPlace, context.Member.Id, null);
            if (!expired)
            {
                context.Reply(FallbackCards.DialogReset());
            }

            return false;
        }

        context.HandledBy = dialog.Name;
        return await dialog.ContinueAsync(context, state, text, cancellationToken);
    }

    /// <summary>Guests and strangers get an answer and nothing else, whatever they typed or pressed (T25). A reaction was not meant for the bot then.</summary>
    private static async Task RefuseAsync(TurnContext context, CancellationToken cancellationToken)
    {
        context.HandledBy = "guest";
        await AlertPlaces.KeepFromGuestsAsync(context, cancellationToken);
        await TeamDigestPlaces.KeepFromGuestsAsync(context, cancellationToken);
        var refusal = PlainCard.Of(Strings.Guest_Refused).ForEverybody();
        if (context.Turn.Input is EventInput { Kind: EventInput.HomeOpened })
        {
            context.Return(refusal);
        }
        else if (context.Turn.Input is not EventInput { Kind: EventInput.MessageMarked })
        {
            context.Reply(refusal);
        }
    }

    private Task SignalAsync(TurnContext context, SignalInput signal, CancellationToken cancellationToken)
    {
        context.HandledBy = "signal";
        return _signals.ReceiveAsync(context, signal, cancellationToken);
    }

    private async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        context.HandledBy = wakeUp.Kind;
        context.Session.Remove(wakeUp);
        if (_wakeUps.TryGetValue(wakeUp.Kind, out var handler))
        {
            await handler.WakeAsync(context, wakeUp, cancellationToken);
        }
    }

    private static Task WelcomeAsync(TurnContext context)
    {
        context.HandledBy = "welcome";
        context.Reply(context.IsShared ? WelcomeCard.ForGroup() : WelcomeCard.Render(context.Member.Name));
        return Task.CompletedTask;
    }

    private async Task RouteActionAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (!_actions.TryGetValue(action.ActionId, out var handler))
        {
            context.HandledBy = "unknown-action";
            context.Reply(FallbackCards.UnknownAction());
            return;
        }

        context.HandledBy = action.ActionId;
        await handler.HandleAsync(context, action, cancellationToken);
    }

    private async Task RouteFormAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        if (!_forms.TryGetValue(form.FormId, out var handler))
        {
            context.HandledBy = "unknown-action";
            context.Reply(FallbackCards.UnknownAction());
            return;
        }

        context.HandledBy = form.FormId;
        await handler.HandleAsync(context, form, cancellationToken);
    }
}
