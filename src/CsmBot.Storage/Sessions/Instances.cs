using System.Collections.Concurrent;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>
/// The processes on this storage. Each renews a row of its own every few seconds; one whose row stands still is gone, and what it held is free. Only changes are
/// looked at, each by one's own clock, so that clocks need not agree.
/// </summary>
/// <param name="isAlone">The storage serves one process, and none of this is needed.</param>
internal sealed class Instances(IRowEngine engine, TimeProvider time, bool isAlone)
{
    /// <summary>A row that was seen unchanged for this long is left behind.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(15);

    /// <summary>How long after a renewal nobody can take this process for gone, with time to spare for a message to go out.</summary>
    private static readonly TimeSpan Seen = TimeSpan.FromSeconds(10);

    private const long Never = long.MinValue;

    private readonly ConcurrentDictionary<string, (string Version, long Since)> _others = new(StringComparer.Ordinal);
    private long _renewed = Never;

    /// <summary>What this process is called; null where it is alone.</summary>
    public string? Own { get; } = isAlone ? null : Guid.NewGuid().ToString("N");

    /// <summary>Whether others have seen lately that this process lives, as they have not while storage was out of reach or the process itself stood still.</summary>
    public bool IsSeen => Volatile.Read(ref _renewed) is not Never and var renewed && time.GetElapsedTime(renewed) < Seen;

    public async Task StayAsync(CancellationToken cancellationToken)
    {
        if (Own is not null)
        {
            var began = time.GetTimestamp();
            await engine.TransactAsync(Keys.InstancesPartition, [new RowOperation.Upsert(RowKey.Of(Own), "{}")], cancellationToken);
            Volatile.Write(ref _renewed, began);
        }
    }

    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (Own is not null)
        {
            Volatile.Write(ref _renewed, Never);
            await engine.TransactAsync(Keys.InstancesPartition, [new RowOperation.Delete(RowKey.Of(Own), null)], cancellationToken);
        }
    }

    public async Task<bool> IsGoneAsync(string other, CancellationToken cancellationToken)
    {
        if (await engine.GetAsync(Keys.InstancesPartition, RowKey.Of(other), cancellationToken) is not { } row)
        {
            _others.TryRemove(other, out _);
            return true;
        }

        var known = _others.GetOrAdd(other, (row.Version, time.GetTimestamp()));
        if (known.Version != row.Version)
        {
            _others[other] = (row.Version, time.GetTimestamp());
            return false;
        }

        // Should it come back in this moment, the deletion fails.
        return time.GetElapsedTime(known.Since) >= Gone
            && (await engine.TransactAsync(Keys.InstancesPartition, [new RowOperation.Delete(row.Key, row.Version)], cancellationToken)).IsCommitted;
    }
}
