using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>
/// One look at what is stuck with a member: what is due is said in one message, as far as the day's number goes; the rest is held back where it can be seen. What nobody
/// moved goes up a rung. It all stands in one row, which changes in the transaction that sends the messages: nothing is said twice.
/// </summary>
internal static class NudgeRound
{
    private const int PerQuadrant = 200;

    /// <summary>What came in during a protected morning is delivered in the afternoon (R58).</summary>
    private static readonly LocalTime Afternoon = new(12, 0);

    public static async Task RunAsync(TurnContext context, Place place, CancellationToken cancellationToken)
    {
        var before = await context.Session.FindNudgeBookAsync(context.Member.Id, cancellationToken) ?? new NudgeBook(context.Member.Id);
        var lists = await OpenListReader.ReadAsync(context, PerQuadrant, cancellationToken);
        var open = lists.Quadrants.SelectMany(list => list.Tasks).DistinctBy(task => task.Id).ToList();
        var (tierOne, alerted) = await KnownAsync(context, open, cancellationToken);

        var limits = (await context.Session.GetFrameworkAsync(cancellationToken)).Reminders;
        var book = before with { Marks = NudgeFinder.StillStuck(before, open, context.Now, context.Member, context.Calendar) };
        (book, var ofLists) = Weekly(context, book, lists, limits);
        var due = NudgeFinder.Find(open, book, context.Now, context.Member, context.Calendar, tierOne, alerted, await PlannedAsync(context, cancellationToken), limits);
        var higher = due.Where(nudge => nudge.Step != NudgeStep.Owner).ToList();
        book = book.With([.. higher.Select(nudge => new NudgeMark(nudge.Kind, nudge.Task!.Id, nudge.Rung, context.Now))]);
        (book, var own) = NudgeBudget.Share([.. due.Except(higher), .. ofLists], Again(book, open, context), book, context.Member, context.Now, context.Calendar);
        (book, var passed) = await NudgeLadder.TakePassedAsync(context, book, cancellationToken);
        (book, var cameIn) = await TakeCameInAsync(context, book, cancellationToken);
        var view = new NudgeView(own, passed, cameIn, await LaggingAsync(context, lists, own, cancellationToken), book.Weeks, book.Held.Count, limits.GrowthWeeks);
        if (view.Count > 0)
        {
            context.Post(place, NudgeCards.Render(context, view));
        }

        if (!SaysTheSame(book, before))
        {
            context.Session.Save(book);
        }

        await NudgeLadder.ClimbAsync(context, higher, cancellationToken);
    }

    /// <summary>What was muted or switched off and is still stuck comes once it may again.</summary>
    private static IReadOnlyList<Nudge> Again(NudgeBook book, IReadOnlyList<TaskItem> open, TurnContext context) =>
    [
        .. from held in book.Held
           where held.Because != HeldBecause.SwitchedOff || !NudgeBudget.IsSwitchedOff(held.Kind, context.Member)
           let task = open.FirstOrDefault(task => task.Id == held.Task)
           where held.Task is null || (task is not null && book.Find(held.Kind, task.Id) is not null && NudgeRules.Stuck(held.Kind, task, context.Now, context.Member, context.Calendar) is not null)
           select new Nudge(held.Kind, task, Rung: 0, NudgeStep.Owner),
    ];

    /// <summary>As a week begins its counts are noted, and what they say of the weeks before is due.</summary>
    private static (NudgeBook Book, IReadOnlyList<Nudge> Due) Weekly(TurnContext context, NudgeBook book, OpenLists lists, NudgeLimits limits)
    {
        var monday = NudgeWeek.Monday(context);
        var isByDigest = book.NotedByDigest == monday;
        if (NudgeWeek.IsNoted(book, monday) && !isByDigest)
        {
            return (book, []);
        }

        book = NudgeWeek.Note(book, monday, lists.Tally) with { NotedByDigest = null };
        List<Nudge> due = [];
        // This morning's digest said it, unless the member wants none of it (C9).
        var isSaid = isByDigest && !context.Member.MutedNudges.Contains(NudgeKind.Growth);
        if (!isSaid && NudgeRules.Growth(book.Weeks) >= limits.GrowthWeeks)
        {
            due.Add(new Nudge(NudgeKind.Growth, Task: null, Rung: 0, NudgeStep.Owner));
        }

        if (NudgeRules.Share(book.Weeks)?.Percent > limits.SharePercent)
        {
            due.Add(new Nudge(NudgeKind.Share, Task: null, Rung: 0, NudgeStep.Owner));
        }

        return (book, due);
    }

    private static async Task<(HashSet<string> TierOne, HashSet<TaskId> Alerted)> KnownAsync(TurnContext context, IEnumerable<TaskItem> open, CancellationToken cancellationToken)
    {
        HashSet<string> tierOne = new(AccountName.Comparer);
        HashSet<TaskId> alerted = [];
        foreach (var task in open.Where(task => task.Quadrant == Quadrant.DoFirst && task.Account is not null && (!task.IsAcknowledged || task.IsOverdueAt(context.Now))))
        {
            if (await context.Session.FindAccountAsync(task.Account!, cancellationToken) is { Tier: 1 })
            {
                tierOne.Add(task.Account!);
            }

            if (await context.Session.FindAlertAsync(task.Id, cancellationToken) is { State: AlertState.Open })
            {
                alerted.Add(task.Id);
            }
        }

        return (tierOne, alerted);
    }

    private static async Task<HashSet<TaskId>> PlannedAsync(TurnContext context, CancellationToken cancellationToken) =>
        [.. (await FocusDesk.BookAsync(context, cancellationToken)).Ahead.Select(block => block.Task).OfType<TaskId>()];

    private static async Task<(NudgeBook Book, IReadOnlyList<TaskItem> CameIn)> TakeCameInAsync(TurnContext context, NudgeBook book, CancellationToken cancellationToken)
    {
        var time = context.Now.InZone(context.Calendar.Zone).TimeOfDay;
        if (book.CameIn.Count == 0 || context.Member.IsMutedAt(context.Now) || (time < Afternoon && context.Calendar.DayEnd > Afternoon))
        {
            return (book, []);
        }

        List<TaskItem> tasks = [];
        foreach (var id in book.CameIn)
        {
            if (await context.Session.FindTaskAsync(id, cancellationToken) is { IsOpen: true } task && task.Owner == context.Member.Id)
            {
                tasks.Add(task);
            }
        }

        return (book with { CameIn = [] }, tasks);
    }

    private static async Task<LaggingWork> LaggingAsync(TurnContext context, OpenLists lists, IReadOnlyList<Nudge> own, CancellationToken cancellationToken)
    {
        if (!own.Any(nudge => nudge.Kind == NudgeKind.Growth))
        {
            return new LaggingWork([], []);
        }

        var activities = NudgeWeek.Lagging(context, await ActivityView.ReadAsync(context, cancellationToken), []);
        return new LaggingWork(
            activities, activities.Count > 0 ? [] : [.. NudgeWeek.Oldest(lists.In(Quadrant.Schedule).Tasks.ExceptBy(own.Select(nudge => nudge.Task?.Id), task => task.Id))]);
    }

    /// <summary>Records compare their lists by reference.</summary>
    private static bool SaysTheSame(NudgeBook one, NudgeBook other) =>
        one.Marks.SequenceEqual(other.Marks) && one.Held.SequenceEqual(other.Held) && one.Passed.SequenceEqual(other.Passed) && one.CameIn.SequenceEqual(other.CameIn)
        && one.Weeks.SequenceEqual(other.Weeks) && one.NotedByDigest == other.NotedByDigest && one.Day == other.Day && one.SaidToday == other.SaidToday;
}
