using System.Globalization;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Why;

/// <summary>A task's history in lines: when, who, what, from what to what, by which rule (T26).</summary>
internal static class HistoryText
{
    /// <summary>Events shown; the newest ones, and the number of earlier ones is said.</summary>
    private const int Shown = 40;

    public static async Task<IReadOnlyList<string>> ReadAsync(TurnContext context, TaskId id, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        Dictionary<MemberId, string> names = [];
        var earlier = 0;
        await foreach (var happened in context.Session.ReadHistoryAsync(id, cancellationToken))
        {
            if (lines.Count == Shown)
            {
                earlier++;
                continue;
            }

            if (!names.TryGetValue(happened.Actor, out var name))
            {
                names[happened.Actor] = name = (await context.Session.FindMemberAsync(happened.Actor, cancellationToken))?.Name ?? SignalActor.NameOf(happened.Actor);
            }

            lines.Add(Line(context, happened, name));
        }

        return earlier == 0 ? lines : [.. lines, Say.With(Strings.History_Earlier, earlier)];
    }

    private static string Line(TurnContext context, TaskEvent happened, string name)
    {
        var when = When.Moment(happened.At, context.Member, context.Now, context.Calendar.Zone);
        var what = Say.ByKey("History_", happened.Kind.ToString(), happened.Kind.ToString());
        var changes = string.Join("; ", Differences(context, happened.Before, happened.After));
        var rule = happened.Rule == "user" ? string.Empty : Say.With(Strings.History_Rule, happened.Rule);
        return Say.With(changes.Length == 0 ? Strings.History_Line : Strings.History_LineWith, when, name, what, changes, rule, happened.Channel);
    }

    /// <summary>Every field that differs, before and after; long texts are shortened, the history itself keeps them whole.</summary>
    private static IEnumerable<string> Differences(TurnContext context, TaskItem? before, TaskItem? after)
    {
        if (after is null)
        {
            yield break;
        }

        if (before is null)
        {
            yield return QuadrantNames.Long(after.Quadrant);
            yield break;
        }

        (string Label, string? Before, string? After)[] fields =
        [
            (Strings.Edit_Field_quadrant, QuadrantNames.Short(before.Quadrant), QuadrantNames.Short(after.Quadrant)),
            (Strings.Edit_Field_text, TypedText.Shorten(before.Text, 60), TypedText.Shorten(after.Text, 60)),
            (Strings.Edit_Field_account, before.Account, after.Account),
            (Strings.Edit_Field_due, Due(context, before), Due(context, after)),
            (Strings.Edit_Field_owner, before.Owner.Value, after.Owner.Value),
            (Strings.History_Field_delegation, Delegation(before), Delegation(after)),
            (Strings.Edit_Field_measure, before.Measure, after.Measure),
            (Strings.History_Field_repeats, Repeats(context, before), Repeats(context, after)),
            (Strings.History_Field_snooze, Snooze(context, before), Snooze(context, after)),
            (Strings.History_Field_state, State(before), State(after)),
            (Strings.History_Field_reason, before.PlacedBecause ?? before.DelegationReason, after.PlacedBecause ?? after.DelegationReason),
            (Strings.History_Field_note, before.Closing?.Reason, after.Closing?.Reason),
            (Strings.History_Field_prevention, Prevention(before), Prevention(after)),
            (Strings.History_Field_minutes, Minutes(before), Minutes(after)),
        ];
        foreach (var (label, old, now) in fields.Where(field => field.Before != field.After))
        {
            yield return Say.With(Strings.History_Change, label, old ?? Strings.Fact_None, now ?? Strings.Fact_None);
        }
    }

    private static string? Due(TurnContext context, TaskItem task) =>
        task.Due is { } due ? When.Due(due, context.Member, context.Now, context.Calendar.Zone) : null;

    private static string? Snooze(TurnContext context, TaskItem task) =>
        task.Snooze is { } snooze ? When.Moment(snooze.Until, context.Member, context.Now, context.Calendar.Zone) : null;

    private static string? Repeats(TurnContext context, TaskItem task) => task.Occurrence is { } occurrence ? RepeatText.Of(occurrence.Rule, context.Member) : null;

    private static string? Delegation(TaskItem task) => task.Delegation is { } delegation ? Say.ByKey("Delegation_State_", delegation.State.ToString(), delegation.State.ToString()) : null;

    private static string State(TaskItem task) => task.IsOpen ? Strings.State_Open : StateNames.Of(task);

    private static string? Prevention(TaskItem task) => task.Closing switch
    {
        { Preventable: true, PreventedBy: { } by } => Say.With(Strings.Fact_PreventionYesBy, by),
        { Preventable: true } => Strings.Fact_PreventionYes,
        { Preventable: false } => Strings.Fact_PreventionNo,
        _ => null,
    };

    private static string? Minutes(TaskItem task) => task.Closing is { MinutesFreed: > 0 and var minutes } ? minutes.ToString(CultureInfo.InvariantCulture) : null;
}
