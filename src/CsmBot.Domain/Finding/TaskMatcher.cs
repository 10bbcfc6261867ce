using CsmBot.Domain.Tasks;
using CsmBot.Domain.Text;
using NodaTime;

namespace CsmBot.Domain.Finding;

/// <summary>Whether a task is what a query looks for. The owner is settled before: whose tasks are read decides it.</summary>
/// <param name="query">What is looked for.</param>
/// <param name="now">The moment that overdue and snoozed refer to.</param>
/// <param name="zone">The zone whose days count.</param>
/// <param name="tiers">Tier by account name, with a comparer that ignores case.</param>
public sealed class TaskMatcher(TaskQuery query, Instant now, DateTimeZone zone, IReadOnlyDictionary<string, int> tiers)
{
    /// <summary>Cheap tests first: most tasks fall at one of them before any text is read.</summary>
    public bool Matches(TaskItem task) => MatchesState(task) && MatchesQuadrant(task) && MatchesTier(task) && MatchesDue(task) && MatchesAccount(task) && MatchesWords(task);

    private bool MatchesState(TaskItem task) => query.State switch
    {
        StateFilter.Open => task.IsOpen && !task.IsSnoozedAt(now),
        StateFilter.Snoozed => task.IsOpen && task.IsSnoozedAt(now),
        StateFilter.Done => task.State == TaskState.Done,
        StateFilter.Dropped => task.State == TaskState.Dropped && !IsWithdrawn(task),
        _ => !IsWithdrawn(task),
    };

    /// <summary>Its filing was undone: dropped without ever having been closed.</summary>
    private static bool IsWithdrawn(TaskItem task) => task is { State: TaskState.Dropped, Closing: null };

    private bool MatchesQuadrant(TaskItem task) => query.Quadrants.Count == 0 || query.Quadrants.Contains(task.Quadrant);

    private bool MatchesTier(TaskItem task) => query.Tier is not { } tier || (task.Account is { } account && tiers.TryGetValue(account, out var has) && has == tier);

    private bool MatchesDue(TaskItem task) => query.Due switch
    {
        null => true,
        DueFilter.Overdue => task.IsOverdueAt(now),
        DueFilter.None => task.Due is null,
        DueFilter.Between range => task.Due is { } due && IsWithin(range, due.DateIn(zone)),
        _ => false,
    };

    private static bool IsWithin(DueFilter.Between range, LocalDate date) => (range.From is not { } from || date >= from) && (range.To is not { } to || date <= to);

    private bool MatchesAccount(TaskItem task)
    {
        if (query.Account is not { } filter)
        {
            return true;
        }

        if (task.Account is null)
        {
            return false;
        }

        var account = TextFold.Fold(task.Account);
        return filter.Exact ? account == filter.Name : account.Contains(filter.Name, StringComparison.Ordinal);
    }

    private bool MatchesWords(TaskItem task)
    {
        if (query.Words.Count == 0)
        {
            return true;
        }

        var text = string.Join('\n', task.Id.ToString().ToLowerInvariant(), TextFold.Fold(task.Account ?? string.Empty), OneSpaced(TextFold.Fold(task.Text)));
        return query.Words.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>A phrase is found across a line break too.</summary>
    private static string OneSpaced(string text) => text.AsSpan().ContainsAny('\n', '\t') ? text.Replace('\n', ' ').Replace('\t', ' ') : text;
}
