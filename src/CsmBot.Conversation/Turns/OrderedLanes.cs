using System.Threading.Channels;

namespace CsmBot.Conversation.Turns;

/// <summary>A fixed number of queues with one worker each. Items of one key always take the same lane, so they keep their order; different keys run side by side.</summary>
internal sealed class OrderedLanes<T>(int count, int capacityPerLane, Func<T, CancellationToken, Task> work)
{
    private readonly Channel<T>[] _lanes = [.. Enumerable.Range(0, count).Select(_ => Channel.CreateBounded<T>(capacityPerLane))];
    private int _depth;

    /// <summary>Items waiting or being worked on.</summary>
    public int Depth => Volatile.Read(ref _depth);

    /// <summary>Waits while the lane is full, which slows the sender down instead of filling the memory.</summary>
    public async ValueTask EnqueueAsync(string key, T item, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _depth);
        try
        {
            await LaneOf(key).Writer.WriteAsync(item, cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref _depth);
            throw;
        }
    }

    /// <summary>Runs all lanes until cancelled; items still queued then stay in storage for the next start.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_lanes.Select(lane => DrainAsync(lane.Reader, cancellationToken)));

    private Channel<T> LaneOf(string key) => _lanes[(int)((uint)string.GetHashCode(key, StringComparison.Ordinal) % (uint)_lanes.Length)];

    private async Task DrainAsync(ChannelReader<T> reader, CancellationToken cancellationToken)
    {
        await foreach (var item in reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await work(item, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _depth);
            }
        }
    }
}
