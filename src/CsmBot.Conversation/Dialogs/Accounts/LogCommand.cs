using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary><c>log Acme 30m call about the roll-out</c>: notes that somebody had to do with them, and asks in one press whether the grade still holds (R77).</summary>
internal sealed class LogCommand : ICommand, IActionHandler, IFormHandler
{
    public CommandInfo Info { get; } = new("log", "log <account> [30m] <what happened>", ["touch"], BareArguments.None);

    public IReadOnlyList<string> ActionIds => [AccountActions.Log];

    public IReadOnlyList<string> FormIds => [AccountActions.LogForm];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var line = AccountLine.Parse(arguments, await context.Session.ListAccountsAsync(cancellationToken));
        if (await AccountAccess.FindAsync(context, line.Name, AccountActions.Log, value: null, cancellationToken) is not { } account)
        {
            return;
        }

        var (minutes, words) = MinutesText.ReadFrom(line.Words);
        if (TypedText.NoteOrNull(words) is { } said)
        {
            await LogAsync(context, account, said, minutes ?? 0, messageKey: null, cancellationToken);
        }
        else
        {
            context.Reply(GradingForms.Log(account));
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken) is { } account)
        {
            await context.ReplaceAsync(action.MessageKey, GradingForms.Log(account), cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, form.EntityId, form.EntityVersion, form.MessageKey, cancellationToken) is not { } account)
        {
            return;
        }

        var typed = form.Values.GetValueOrDefault(GradingForms.Minutes) ?? string.Empty;
        var minutes = typed.Trim().Length == 0 ? 0 : MinutesText.Read(typed);
        var words = TypedText.NoteOrNull(TypedText.Clean(form.Values.GetValueOrDefault(GradingForms.Words) ?? string.Empty));
        if (minutes is null || words is null)
        {
            var fault = words is null ? Strings.Log_NoWords : Say.With(Strings.Log_BadMinutes, TypedText.Shorten(typed, 10));
            await context.ReplaceAsync(form.MessageKey, GradingForms.Log(account, form.Values, fault), cancellationToken);
            return;
        }

        await LogAsync(context, account, words, minutes.Value, form.MessageKey, cancellationToken);
    }

    private static async Task LogAsync(TurnContext context, KnownAccount account, string words, int minutes, string? messageKey, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var month = context.Now.InZone(context.Calendar.Zone).Date.ToYearMonth();
        var said = minutes == 0 ? words : Say.With(Strings.Log_Event, minutes, words);
        var touched = context.Change(account, account.Touched(context.Now, month, minutes), AccountEventKind.Touched, said);
        context.DescribeForUndo(Say.With(Strings.Undo_Logged, account.Name));
        List<CardElement> notices = [new TextElement(Say.With(Strings.Log_Done, said))];
        if (touched.Segment == Segment.Unmotivated && touched.MinutesIn(month) > framework.UnmotivatedMinutes)
        {
            notices.Add(new TextElement(Say.With(Strings.Log_OverCap, touched.MinutesIn(month), framework.UnmotivatedMinutes), TextTone.Warning));
        }

        // What was reported before is asked by the card itself.
        notices.AddRange(touched.Regrade is null ? RegradePrompt.Ask(touched) : []);
        await AccountAccess.ShowAsync(context, touched, messageKey, cancellationToken, notices);
    }
}
