using System.Threading.Channels;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// A queue for each key and a few workers for all of them. Items of one key are worked on one after another, in their order; keys take turns, one item each,
/// so that a long queue holds up nobody else. Work that would have to wait gives its worker back meanwhile: its key rests, and no other.
/// </summary>
/// <param name="workers">Items worked on at the same time.</param>
/// <param name="capacity">Items that are taken; more are waited with, which slows the sender down instead of filling the memory.</param>
/// <param name="work">Null when the item is done with; else what is left of it, for later.</param>
internal sealed class FairQueues<T>(int workers, int capacity, Func<T, CancellationToken, Task<Later<T>?>> work, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedList<T>> _queues = new(StringComparer.Ordinal);
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();

    // A place is taken by writing and given back by reading: whoever waits for one is served in order.
    private readonly Channel<byte> _places = Channel.CreateBounded<byte>(capacity);
    private int _depth;

    /// <summary>Items waiting, resting or being worked on.</summary>
    public int Depth => Volatile.Read(ref _depth);

    /// <summary>Waits while there are too many.</summary>
    public async ValueTask EnqueueAsync(string key, T item, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _depth);
        try
        {
            await _places.Writer.WriteAsync(0, cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref _depth);
            throw;
        }

        lock (_gate)
        {
            if (_queues.TryGetValue(key, out var queue))
            {
                queue.AddLast(item);
                return;
            }

            _queues.Add(key, new LinkedList<T>([item]));
        }

        _ready.Writer.TryWrite(key);
    }

    /// <summary>Works until cancelled; items still queued then stay in storage for the next start.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, workers).Select(_ => WorkAsync(cancellationToken)));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (var key in _ready.Reader.ReadAllAsync(cancellationToken))
        {
            if (await work(FirstOf(key), cancellationToken) is { } later)
            {
                PutBack(key, later.Item);
                _ = RestAsync(key, later.Pause, cancellationToken);
            }
            else
            {
                Finish(key);
            }
        }
    }

    private T FirstOf(string key)
    {
        lock (_gate)
        {
            return _queues[key].First!.Value;
        }
    }

    private void PutBack(string key, T item)
    {
        lock (_gate)
        {
            _queues[key].First!.Value = item;
        }
    }

    private async Task RestAsync(string key, TimeSpan pause, CancellationToken cancellationToken)
    {
        await Task.Delay(pause, time, cancellationToken);
        _ready.Writer.TryWrite(key);
    }

    private void Finish(string key)
    {
        bool hasMore;
        lock (_gate)
        {
            var queue = _queues[key];
            queue.RemoveFirst();
            hasMore = queue.Count > 0;
            if (!hasMore)
            {
                _queues.Remove(key);
            }
        }

        _places.Reader.TryRead(out _);
        Interlocked.Decrement(ref _depth);
        if (hasMore)
        {
            _ready.Writer.TryWrite(key);
        }
    }
}
