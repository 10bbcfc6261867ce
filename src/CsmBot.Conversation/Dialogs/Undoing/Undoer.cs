using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Framework;
using CsmBot.Conversation.Dialogs.HandingOver;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Undoing;

/// <summary>Takes a whole command back: tasks, settings and what was learned (T9, C3). What somebody changed since is left alone and named.</summary>
internal static class Undoer
{
    /// <summary>How long a command can be taken back.</summary>
    public static readonly Duration Window = Duration.FromMinutes(15);

    public static bool IsTooLate(TurnContext context, CommandRecord command) => context.Now - command.At > Window;

    public static async Task<UndoResult> RevertAsync(TurnContext context, CommandRecord command, CancellationToken cancellationToken)
    {
        context.Undoes = command.Turn;
        var result = new UndoResult(command.Description) { Lasting = command.Lasting };
        foreach (var changes in command.Tasks.GroupBy(change => change.After.Id))
        {
            await RevertAsync(context, changes.First().Before, changes.Last().After, result, cancellationToken);
        }

        await RevertRuleAsync(context, command, result, cancellationToken);
        foreach (var changes in command.Accounts.GroupBy(change => change.After.Name, AccountName.Comparer))
        {
            await RevertAsync(context, command, changes.First().Before, changes.Last().After, result, cancellationToken);
        }

        await UnlearnAsync(context, command.Learned, result, cancellationToken);
        await RevertSettingsAsync(context, command, result, cancellationToken);
        await RevertFrameworkAsync(context, command, result, cancellationToken);
        if (command.HandOver is { } id)
        {
            result.HandOver = await HandOverDesk.TakeBackAsync(context, id, messageKey: null, cancellationToken);
        }

        if (command.FocusAfter is { } block)
        {
            result.Focus = await FocusDesk.TakeBackAsync(context, command.FocusBefore, block, cancellationToken);
            result.Kept.AddRange(result.Focus ? [] : [Strings.Undo_Kept_Focus]);
        }

        context.Session.Record(command with { Undone = true });
        DialogStore.End(context);
        return result;
    }

    private static async Task RevertAsync(TurnContext context, TaskItem? before, TaskItem after, UndoResult result, CancellationToken cancellationToken)
    {
        if (await context.Session.FindTaskAsync(after.Id, cancellationToken) is not { } current)
        {
            return;
        }

        if (!TaskUndo.SameWork(current, after))
        {
            result.Kept.Add(await WhoChangedAsync(context, after.Id, cancellationToken) is { } name
                ? Say.With(Strings.Undo_Kept_TaskBy, after.Id, name)
                : Say.With(Strings.Undo_Kept_Task, after.Id));
            return;
        }

        context.Change(current, TaskUndo.Restore(before, current), TaskEventKind.Undone, "undo");
        result.Restored.Add(context.Changes[^1].After);
    }

    private static async Task RevertAsync(
        TurnContext context, CommandRecord command, KnownAccount? before, KnownAccount after, UndoResult result, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAccountAsync(after.Name, cancellationToken) is not { } current)
        {
            return;
        }

        if (!current.SaysTheSameAs(after) || (before is null && await IsUsedAsync(context, command, current, after, cancellationToken)))
        {
            result.Kept.Add(Say.With(Strings.Undo_Kept_Account, after.Name));
            return;
        }

        context.Change(current, current.Undone(before ?? new KnownAccount(after.Name), after), AccountEventKind.Undone, Strings.Undo_Graded, Strings.Undo_Graded);
        if (before is null)
        {
            context.Session.Remove(current);
        }

        result.Accounts.Add(after.Name);
    }

    /// <summary>Somebody did something with an account after the command put it into the book, or has work there.</summary>
    private static async Task<bool> IsUsedAsync(TurnContext context, CommandRecord command, KnownAccount current, KnownAccount after, CancellationToken cancellationToken) =>
        current.Version != after.Version
        || current.Signals.Count > 0
        || await context.Session.ReadAccountTasksAsync(current.Name, cancellationToken).AnyAsync(task => command.Tasks.All(change => change.After.Id != task.Id), cancellationToken);

    /// <summary>A rule stands and falls with its task.</summary>
    private static async Task RevertRuleAsync(TurnContext context, CommandRecord command, UndoResult result, CancellationToken cancellationToken)
    {
        if (command.SeriesAfter is not { } after || await context.Session.FindSeriesAsync(after.Id, cancellationToken) is not { } current)
        {
            return;
        }

        if (current.Version != after.Version || result.Kept.Count > 0)
        {
            result.Kept.Add(Say.With(Strings.Undo_Kept_Repeat, after.Latest));
            return;
        }

        SeriesDesk.Save(context, current, command.SeriesBefore ?? current with { State = SeriesState.Off, Planned = null });
        result.Rule = true;
    }

    private static async Task RevertFrameworkAsync(TurnContext context, CommandRecord command, UndoResult result, CancellationToken cancellationToken)
    {
        if (command is not { FrameworkBefore: { } before, FrameworkAfter: { } after })
        {
            return;
        }

        var current = await context.Session.GetFrameworkAsync(cancellationToken);
        if (current.Version != after.Version)
        {
            result.Kept.Add(Strings.Undo_Kept_Framework);
            return;
        }

        await TierSweep.RunAsync(context, context.Change(current, FrameworkLog.With(context, current, before, Say.With(Strings.Framework_UndoneLog, command.Description))), cancellationToken);
        result.Framework = true;
    }

    private static async Task UnlearnAsync(TurnContext context, IReadOnlyList<LearnedChange> changes, UndoResult result, CancellationToken cancellationToken)
    {
        foreach (var change in changes.Reverse())
        {
            var learned = await context.Session.GetLearnedAsync(cancellationToken);
            if (learned.Find(change.Text) == change.After && change.Before != change.After)
            {
                context.Session.Save(learned.Restore(change.Text, change.Before));
                result.Unlearned = true;
            }
        }
    }

    private static async Task RevertSettingsAsync(TurnContext context, CommandRecord command, UndoResult result, CancellationToken cancellationToken)
    {
        if (command is not { MemberBefore: { } before, MemberAfter: { } after })
        {
            return;
        }

        var isOwn = before.Id == context.Member.Id;
        var current = isOwn ? context.Member : await context.Session.FindMemberAsync(before.Id, cancellationToken);
        if (current is null || !Same(current, after))
        {
            result.Kept.Add(isOwn ? Strings.Undo_Kept_Profile : Say.With(Strings.Undo_Kept_Member, after.Name));
        }
        else if (!isOwn && !await MayTakeBackAsync(context, before, cancellationToken))
        {
            result.Kept.Add(Strings.Framework_NotYours);
        }
        else
        {
            context.Change(current, before);
            (result.Settings, result.Teammate) = isOwn ? (true, null) : (false, before.Name);
        }
    }

    /// <summary>Whoever could say it again once it is taken back: one who named a head coach by mistake can, one who has lost the right since cannot.</summary>
    private static async Task<bool> MayTakeBackAsync(TurnContext context, Member before, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        return TeamMembers.MayChangeFramework(context.Member, [.. members.Select(member => member.Id == before.Id ? before : member)]);
    }

    /// <summary>Records compare their lists by reference, and these came from storage.</summary>
    private static bool Same(Member one, Member other) =>
        one.WorkingDays.SequenceEqual(other.WorkingDays) && one.Ranking.SequenceEqual(other.Ranking) && one.Absences.SequenceEqual(other.Absences)
        && one.MutedNudges.SequenceEqual(other.MutedNudges) && one.Activities.SequenceEqual(other.Activities)
        && one with
        {
            WorkingDays = other.WorkingDays,
            Ranking = other.Ranking,
            Absences = other.Absences,
            MutedNudges = other.MutedNudges,
            Activities = other.Activities,
        } == other;

    /// <summary>The name of the other person behind the latest change; null when it was the member's own.</summary>
    private static async Task<string?> WhoChangedAsync(TurnContext context, TaskId id, CancellationToken cancellationToken)
    {
        var latest = await context.Session.ReadHistoryAsync(id, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        return latest is null || latest.Actor == context.Member.Id ? null
            : (await context.Session.FindMemberAsync(latest.Actor, cancellationToken))?.Name ?? SignalActor.NameOf(latest.Actor);
    }
}
