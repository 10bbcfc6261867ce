using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Finding;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Finding;

/// <summary>Reads the lists that can hold a match, and no others, and keeps what matches.</summary>
internal static class TaskSearch
{
    /// <summary>Tasks read by one search; said visibly when more would have been left.</summary>
    internal const int MaxRead = 20_000;

    private const int MaxAccountsNamed = 5;

    public static async Task<FoundPage> RunAsync(
        TurnContext context, string typed, TaskQuery query, IReadOnlyList<Member> owners, int page, CancellationToken cancellationToken)
    {
        var tiers = query.Tier is null ? [] : await TiersAsync(context, cancellationToken);
        var matcher = new TaskMatcher(query, context.Now, context.Calendar.Zone, tiers);
        List<TaskItem> found = [];
        var read = 0;
        await foreach (var task in CandidatesAsync(context, query, owners, cancellationToken))
        {
            if (++read > MaxRead)
            {
                break;
            }

            if (matcher.Matches(task))
            {
                found.Add(task);
            }
        }

        found.Sort(FoundOrder.Instance);
        var pages = Math.Max(1, (found.Count + FoundPage.Size - 1) / FoundPage.Size);
        var number = Math.Clamp(page, 1, pages);
        return new FoundPage(
            typed, number, [.. found.Skip((number - 1) * FoundPage.Size).Take(FoundPage.Size)], found.Count, AccountsHit(query, found), owners, read > MaxRead);
    }

    private static async IAsyncEnumerable<TaskItem> CandidatesAsync(
        TurnContext context, TaskQuery query, IReadOnlyList<Member> owners, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var owner in owners)
        {
            foreach (var list in ListsFor(query))
            {
                var tasks = context.Session.ReadTasksAsync(owner.Id, list, cancellationToken);
                var wokenOnly = list is TaskList.Snoozed && query.State == StateFilter.Open;
                await foreach (var task in wokenOnly ? tasks.TakeWhile(task => !task.IsSnoozedAt(context.Now)) : tasks)
                {
                    yield return task;
                }
            }
        }
    }

    private static IEnumerable<TaskList> ListsFor(TaskQuery query)
    {
        if (query.State is StateFilter.Open or StateFilter.All)
        {
            foreach (var quadrant in query.Quadrants.Count == 0 ? Enum.GetValues<Quadrant>() : query.Quadrants)
            {
                yield return new TaskList.OpenIn(quadrant);
            }
        }

        if (query.State is StateFilter.Open or StateFilter.Snoozed or StateFilter.All)
        {
            yield return new TaskList.Snoozed();
        }

        if (query.State is StateFilter.Done or StateFilter.Dropped or StateFilter.All)
        {
            yield return new TaskList.Closed();
        }
    }

    private static async Task<Dictionary<string, int>> TiersAsync(TurnContext context, CancellationToken cancellationToken)
    {
        Dictionary<string, int> tiers = new(AccountName.Comparer);
        foreach (var account in await context.Session.ListAccountsAsync(cancellationToken))
        {
            if (account.Tier is { } tier)
            {
                tiers[account.Name] = tier;
            }
        }

        return tiers;
    }

    /// <summary>"acme" finds Acme and Acme EU alike: said, so that nobody takes one for the other (T14).</summary>
    private static List<string> AccountsHit(TaskQuery query, List<TaskItem> found)
    {
        if (query.Account is not { Exact: false })
        {
            return [];
        }

        List<string> names = [.. found.Select(task => task.Account!).Distinct(AccountName.Comparer).Take(MaxAccountsNamed)];
        return names.Count > 1 ? names : [];
    }
}
