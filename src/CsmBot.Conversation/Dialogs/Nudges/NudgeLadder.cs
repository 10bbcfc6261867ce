using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>
/// Takes stuck work further up. The team's channel hears at once; a manager or head coach hears with their own next reminders, in their own working hours and all in one
/// message, however many people report to them.
/// </summary>
internal static class NudgeLadder
{
    private const int MostPassed = 5;

    public static async Task ClimbAsync(TurnContext context, IReadOnlyList<Nudge> nudges, CancellationToken cancellationToken)
    {
        if (nudges.Count == 0)
        {
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        foreach (var step in nudges.GroupBy(nudge => nudge.Step))
        {
            if (step.Key == NudgeStep.Team)
            {
                await TellTeamAsync(context, [.. step], cancellationToken);
                continue;
            }

            var above = step.Key == NudgeStep.Manager ? ReportingLine.ManagersOf(context.Member, members) : ReportingLine.HeadCoaches(members);
            foreach (var one in above.Select(one => Acting.For(one, members, context)).OfType<Member>().Where(one => one.Id != context.Member.Id).DistinctBy(one => one.Id))
            {
                await PassAsync(context, one, step, cancellationToken);
            }
        }
    }

    /// <summary>What climbed to the member and is stuck still; as much of it as one message holds.</summary>
    public static async Task<(NudgeBook Book, IReadOnlyList<PassedWork> Passed)> TakePassedAsync(TurnContext context, NudgeBook book, CancellationToken cancellationToken)
    {
        if (book.Passed.Count == 0 || context.Member.IsMutedAt(context.Now))
        {
            return (book, []);
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        List<PassedWork> taken = [];
        List<PassedNudge> left = [];
        foreach (var nudge in book.Passed)
        {
            if (await FindStuckAsync(context, nudge, members, cancellationToken) is not { } work)
            {
                continue;
            }

            if (taken.Count < MostPassed)
            {
                taken.Add(work);
            }
            else
            {
                left.Add(nudge);
            }
        }

        return (book with { Passed = left }, taken);
    }

    private static async Task<PassedWork?> FindStuckAsync(TurnContext context, PassedNudge nudge, IReadOnlyList<Member> members, CancellationToken cancellationToken) =>
        members.FirstOrDefault(member => member.Id == nudge.From) is { } owner
        && await context.Session.FindTaskAsync(nudge.Task, cancellationToken) is { IsOpen: true } task
        && task.Owner == owner.Id
        && !task.IsSnoozedAt(context.Now)
        && NudgeRules.Stuck(nudge.Kind, task, context.Now, owner, owner.CalendarIn(context.Zones)) is not null
            ? new PassedWork(nudge, task, owner.Name)
            : null;

    private static async Task TellTeamAsync(TurnContext context, IReadOnlyList<Nudge> nudges, CancellationToken cancellationToken)
    {
        if (await AlertPlaces.FindTeamAsync(context, cancellationToken) is { } team)
        {
            context.Post(team, NudgeCards.ForTeam(context, nudges));
        }
    }

    private static async Task PassAsync(TurnContext context, Member above, IEnumerable<Nudge> nudges, CancellationToken cancellationToken)
    {
        if (await context.FindPlaceAsync(above.Id, cancellationToken) is null)
        {
            return;
        }

        var book = await context.Session.FindNudgeBookAsync(above.Id, cancellationToken) ?? new NudgeBook(above.Id);
        context.Session.Save(nudges.Aggregate(book, (sum, nudge) => sum.With(new PassedNudge(nudge.Kind, nudge.Task!.Id, context.Member.Id, context.Now))));
        await DayPlanner.PlanAsync(context, above, cancellationToken);
    }
}
