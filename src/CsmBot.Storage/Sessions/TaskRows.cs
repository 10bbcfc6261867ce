using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>The rows beside a task's own: index rows and the owners' tallies, so that every list and count stays true.</summary>
internal static class TaskRows
{
    public static async Task StageAsync(SessionRows rows, IEnumerable<TaskItem> changed, CancellationToken cancellationToken)
    {
        Dictionary<MemberId, OwnerTally> tallies = [];
        foreach (var task in changed)
        {
            var stored = await rows.StoredAsync(Keys.Task(task.Id), cancellationToken);
            var before = stored is null ? null : StoredJson.Read<TaskItem>(stored.Data);
            // What triage said never changes, so a task that came from a list, where it is left out, keeps it.
            var after = task with { Triage = task.Triage ?? before?.Triage };
            await rows.WriteAsync(Keys.Task(after.Id), StoredJson.Write(after), cancellationToken);
            StageIndex(rows, before, after, StoredJson.Write(Lean(after)!));
            foreach (var owner in new[] { before?.Owner, after.Owner }.OfType<MemberId>().Distinct())
            {
                var tally = tallies.TryGetValue(owner, out var counted) ? counted : await TallyAsync(rows, owner, cancellationToken);
                tallies[owner] = tally.Apply(before?.Owner == owner ? before : null, after.Owner == owner ? after : null);
            }
        }

        foreach (var (owner, tally) in tallies)
        {
            await rows.WriteAsync(Keys.Tally(owner), StoredJson.Write(tally), cancellationToken);
        }
    }

    /// <summary>A task without what triage said: that is stored once, with the task itself.</summary>
    public static TaskItem? Lean(TaskItem? task) => task is null ? null : task with { Triage = null };

    private static void StageIndex(SessionRows rows, TaskItem? before, TaskItem after, string data)
    {
        HashSet<string> now = [.. Keys.IndexOf(after)];
        foreach (var gone in before is null ? [] : Keys.IndexOf(before).Where(key => !now.Contains(key)))
        {
            rows.Put(new RowOperation.Delete(gone, null));
        }

        foreach (var key in now)
        {
            rows.Put(new RowOperation.Upsert(key, data));
        }
    }

    private static async Task<OwnerTally> TallyAsync(SessionRows rows, MemberId owner, CancellationToken cancellationToken) =>
        await rows.StoredAsync(Keys.Tally(owner), cancellationToken) is { } stored ? StoredJson.Read<OwnerTally>(stored.Data) : new OwnerTally();
}
