using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.TeamDigest;

/// <summary>Reads a team's morning: of each person the open Quadrant 1 and what was closed since the week began.</summary>
internal static class TeamDigestReader
{
    /// <summary>Each is a few ranges to read.</summary>
    private const int MostPeople = 100;

    private const int PerPerson = 500;

    private const int MostPressing = 5;

    public static async Task<TeamDigestView> ReadAsync(TurnContext context, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var team = ReportingLine.TeamOf(context.Member, members);
        List<Member> people = [.. team.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase).Take(MostPeople)];
        var since = Before(context);
        var monday = context.Calendar.Zone.AtStartOfDay(NudgeWeek.Monday(context)).ToInstant();
        List<TaskItem> doFirst = [];
        List<TaskItem> closed = [];
        List<TaskItem> approvals = [];
        foreach (var person in people)
        {
            doFirst.AddRange(await DoFirstAsync(context, person.Id, cancellationToken));
            closed.AddRange(await context.Session.ReadTasksAsync(person.Id, new TaskList.Closed(), cancellationToken)
                .TakeWhile(task => DoneCounts.ClosedAt(task) >= Instant.Min(since, monday))
                .Take(PerPerson)
                .ToListAsync(cancellationToken));
            approvals.AddRange(await ApprovalsAsync(context, person.Id, cancellationToken));
        }

        return new TeamDigestView(people, team.Count - people.Count, await CannotWaitAsync(context, doFirst, cancellationToken), approvals)
        {
            Open = doFirst.Count,
            Overdue = doFirst.Count(task => task.IsOverdueAt(context.Now)),
            Unacknowledged = doFirst.Count(task => !task.IsAcknowledged),
            Done = DoneCounts.Of(closed, since),
            DoneSince = since,
            DoneThisWeek = DoneCounts.Of(closed, monday),
            Away = [.. people.Where(person => person.AbsenceAt(context.Now, context.Zones) is not null)],
        };
    }

    /// <summary>When the digest of the working day before was due.</summary>
    private static Instant Before(TurnContext context)
    {
        var today = context.Calendar.Zone.AtStartOfDay(context.Now.InZone(context.Calendar.Zone).Date).ToInstant();
        return TeamDigestTime.Latest(today, context.Member, context.Calendar)?.At ?? today - Duration.FromDays(1);
    }

    /// <summary>Open and awake; woken snoozes stand at the head of the snoozed ones.</summary>
    private static async Task<List<TaskItem>> DoFirstAsync(TurnContext context, MemberId owner, CancellationToken cancellationToken)
    {
        var tally = await context.Session.GetTallyAsync(owner, cancellationToken);
        List<TaskItem> open = [];
        if (tally.OpenDoFirst > tally.SnoozedDoFirst)
        {
            open.AddRange(await context.Session.ReadTasksAsync(owner, new TaskList.OpenIn(Quadrant.DoFirst), cancellationToken).Take(PerPerson).ToListAsync(cancellationToken));
        }

        if (tally.SnoozedDoFirst > 0)
        {
            open.AddRange(await context.Session.ReadTasksAsync(owner, new TaskList.Snoozed(), cancellationToken)
                .TakeWhile(task => !task.IsSnoozedAt(context.Now))
                .Take(PerPerson)
                .Where(task => task.Quadrant == Quadrant.DoFirst)
                .ToListAsync(cancellationToken));
        }

        return open;
    }

    private static async Task<IReadOnlyList<TaskItem>> CannotWaitAsync(TurnContext context, List<TaskItem> doFirst, CancellationToken cancellationToken)
    {
        HashSet<string> tierOne = new(AccountName.Comparer);
        if (doFirst.Any(task => task.Account is not null))
        {
            tierOne.UnionWith((await context.Session.ListAccountsAsync(cancellationToken)).Where(account => account.Tier == 1).Select(account => account.Name));
        }

        return CannotWait.Of(doFirst.Order(DueOrder.Instance), context.Now, context.Calendar.Zone, tierOne, MostPressing);
    }

    /// <summary>What a person asked for and a leader, or who covers for them, has not answered.</summary>
    private static async Task<List<TaskItem>> ApprovalsAsync(TurnContext context, MemberId person, CancellationToken cancellationToken) => await context.Session
        .ReadWaitingAsync(person, cancellationToken)
        .Where(task => task.Delegation is { State: DelegationState.AwaitingApproval } delegation && delegation.By == person && delegation.WaitsFor(task) is not null)
        .Take(PerPerson)
        .ToListAsync(cancellationToken);
}
