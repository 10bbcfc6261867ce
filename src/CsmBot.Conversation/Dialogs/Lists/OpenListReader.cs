using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary>Reads the head of each quadrant and no more: counts come from the tally, ranked tasks by their ids, woken snoozes from the head of the snoozed list.</summary>
internal static class OpenListReader
{
    /// <summary>Woken snoozes read at most; beyond, the counts include those still asleep rather than hide woken ones.</summary>
    private const int MaxWoken = 100;

    public static async Task<OpenLists> ReadAsync(TurnContext context, int perQuadrant, CancellationToken cancellationToken)
    {
        var owner = context.Member.Id;
        var tally = await context.Session.GetTallyAsync(owner, cancellationToken);
        var woken = await WokenAsync(context, cancellationToken);
        var ranked = await RankedAsync(context, cancellationToken);
        List<QuadrantList> lists = [];
        foreach (var quadrant in Enum.GetValues<Quadrant>())
        {
            var first = quadrant == Quadrant.DoFirst ? ranked : [];
            var head = await HeadAsync(context, quadrant, perQuadrant + first.Count, cancellationToken);
            var byDue = head.Concat(woken.Where(task => task.Quadrant == quadrant)).Order(DueOrder.Instance);
            var asleep = woken.Count == MaxWoken ? 0 : tally.SnoozedIn(quadrant) - woken.Count(task => task.Quadrant == quadrant);
            lists.Add(new QuadrantList(quadrant, [.. first.Concat(byDue).DistinctBy(task => task.Id).Take(perQuadrant)], tally.OpenIn(quadrant) - asleep));
        }

        return new OpenLists(lists, tally, ranked.Count, tally.Open - lists.Sum(list => list.Total));
    }

    /// <summary>Snoozed tasks whose hour has come stand at the head of the snoozed list until something changes them.</summary>
    private static async Task<List<TaskItem>> WokenAsync(TurnContext context, CancellationToken cancellationToken) => await context.Session
        .ReadTasksAsync(context.Member.Id, new TaskList.Snoozed(), cancellationToken)
        .TakeWhile(task => !task.IsSnoozedAt(context.Now))
        .Take(MaxWoken)
        .ToListAsync(cancellationToken);

    private static async Task<List<TaskItem>> HeadAsync(TurnContext context, Quadrant quadrant, int count, CancellationToken cancellationToken) => await context.Session
        .ReadTasksAsync(context.Member.Id, new TaskList.OpenIn(quadrant), cancellationToken)
        .Take(count)
        .ToListAsync(cancellationToken);

    private static async Task<List<TaskItem>> RankedAsync(TurnContext context, CancellationToken cancellationToken)
    {
        List<TaskItem> ranked = [];
        foreach (var id in context.Member.Ranking)
        {
            if (await context.Session.FindTaskAsync(id, cancellationToken) is { } task && IsRankable(context, task))
            {
                ranked.Add(task);
            }
        }

        return ranked;
    }

    /// <summary>Only one's own open, awake Quadrant-1 task has a place in the order; one that left it keeps its place for when it comes back.</summary>
    public static bool IsRankable(TurnContext context, TaskItem task) =>
        task.IsOpen && task.Quadrant == Quadrant.DoFirst && task.Owner == context.Member.Id && !task.IsSnoozedAt(context.Now);
}
