using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Snoozing;

/// <summary>Puts a task out of sight until a moment. The due date and any repeat rule are records of their own and stay as they are (T10, C11).</summary>
internal sealed class SnoozingDialog : IDialog
{
    private const string AwaitsTime = "time";

    public string Name => "snoozing";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [AwaitsTime];

    public async Task AskAsync(TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken, string? refusal = null)
    {
        this.Ask(context, AwaitsTime, task);
        await context.ReplaceAsync(messageKey, SnoozingCards.Ask(context, task, await FocusDesk.NextEndAsync(context, cancellationToken), refusal), cancellationToken);
    }

    /// <summary>For typed words: reads them, or says why not and asks again.</summary>
    public async Task ReadAsync(TurnContext context, TaskItem task, string typed, CancellationToken cancellationToken)
    {
        var phrase = WakePhrase.Read(typed);
        if (phrase.When.Length == 0)
        {
            await AskAsync(context, task, messageKey: null, cancellationToken);
        }
        else if (phrase.EndsSnooze)
        {
            await WakeAsync(context, task, messageKey: null, cancellationToken);
        }
        else if (Refusal(context, phrase, await FocusDesk.NextEndAsync(context, cancellationToken), out var snooze) is { } refusal)
        {
            await AskAsync(context, task, messageKey: null, cancellationToken, refusal);
        }
        else
        {
            await SnoozeAsync(context, task, snooze, phrase.When, messageKey: null, cancellationToken);
        }
    }

    public async Task SnoozeAsync(TurnContext context, TaskItem task, TaskSnooze snooze, string? typed, string? messageKey, CancellationToken cancellationToken)
    {
        await this.SettleAsync(context, cancellationToken);
        context.Change(task, task with { Snooze = snooze }, TaskEventKind.Snoozed);
        context.DescribeForUndo(Say.With(Strings.Undo_Snoozed, task.Id));
        await TaskAccess.ShowAsync(context, context.Changes[^1].After, messageKey, cancellationToken, [.. SnoozingCards.Done(context, task, snooze, typed)]);
    }

    public async Task WakeAsync(TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken)
    {
        await this.SettleAsync(context, cancellationToken);
        if (task.Snooze is null)
        {
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(Say.With(Strings.Snooze_NotSnoozed, task.Id), TextTone.Warning));
            return;
        }

        context.Change(task, task with { Snooze = null }, TaskEventKind.Snoozed);
        context.DescribeForUndo(Say.With(Strings.Undo_Woken, task.Id));
        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, Say.With(Strings.Snooze_Woken, task.Id));
    }

    /// <summary>Text that names no time is no answer; it is read as anything else typed.</summary>
    public async Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken)
    {
        if (await TaskStep.ResumeAsync(context, state, cancellationToken) is not { IsOpen: true } task)
        {
            return false;
        }

        var phrase = WakePhrase.Read(text);
        if (!phrase.EndsSnooze && Refusal(context, phrase, await FocusDesk.NextEndAsync(context, cancellationToken), out _) is not null && text.Length > LongestTime)
        {
            return false;
        }

        await ReadAsync(context, task, text, cancellationToken);
        return true;
    }

    /// <summary>Unreadable text up to this length was probably meant as a time and is answered as one; longer text is something else.</summary>
    private const int LongestTime = 40;

    private static string? Refusal(TurnContext context, WakePhrase phrase, Instant? blockEnd, out TaskSnooze snooze)
    {
        snooze = new TaskSnooze(context.Now, TypedText.NoteOrNull(phrase.Reason ?? string.Empty));
        if (phrase.Resolve(context.Now, blockEnd, context.Calendar) is not { } reading)
        {
            var blockless = blockEnd is null && phrase.When.EndsWith("block", StringComparison.OrdinalIgnoreCase);
            return blockless ? Strings.Snooze_NoBlock : Say.With(Strings.Snooze_Unreadable, TypedText.Shorten(phrase.When, 60));
        }

        snooze = snooze with { Until = reading.At };
        return reading.At > context.Now ? null
            : Say.With(Strings.Snooze_Past, TypedText.Shorten(phrase.When, 60), When.Moment(reading.At, context.Member, context.Now, context.Calendar.Zone));
    }
}
