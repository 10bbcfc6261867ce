using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>The open work of an account, whoever owns it.</summary>
/// <param name="First">The most pressing ones.</param>
/// <param name="IsCut">There is more than was read.</param>
internal sealed record AccountWork(IReadOnlyDictionary<Quadrant, int> Counts, IReadOnlyList<TaskItem> First, bool IsCut)
{
    private const int MaxRead = 200;
    private const int Shown = 5;

    public static async Task<AccountWork> ReadAsync(TurnContext context, string account, CancellationToken cancellationToken)
    {
        // What this turn changed is not stored yet.
        var changed = context.Changes.GroupBy(change => change.After.Id).ToDictionary(changes => changes.Key, changes => changes.Last().After);
        var stored = await context.Session.ReadAccountTasksAsync(account, cancellationToken).Take(MaxRead + 1).ToListAsync(cancellationToken);
        List<TaskItem> tasks =
        [
            .. changed.Values.Where(task => task.IsOpen && AccountName.Same(task.Account, account)),
            .. stored.Where(task => !changed.ContainsKey(task.Id)),
        ];
        var read = tasks.Take(MaxRead).ToList();
        return new AccountWork(
            read.CountBy(task => task.Quadrant).ToDictionary(),
            [.. read.OrderBy(task => task.Quadrant).ThenBy(task => task, DueOrder.Instance).Take(Shown)],
            tasks.Count > MaxRead);
    }
}
