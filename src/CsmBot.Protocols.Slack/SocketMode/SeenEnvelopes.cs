using System.Diagnostics.CodeAnalysis;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>
/// The envelopes of late, so that one which comes again on another socket is not handled twice. Events that Slack repeats minutes
/// later are told apart by their event id, further inside.
/// </summary>
internal sealed class SeenEnvelopes
{
    public const int Capacity = 4096;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource<bool>> _outcomes = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>True for a new one, which is now under way.</summary>
    /// <param name="id">The envelope.</param>
    /// <param name="first">For one that is not new: whether it is acknowledged, as soon as that is known.</param>
    public bool TryBegin(string id, [NotNullWhen(false)] out Task<bool>? first)
    {
        lock (_gate)
        {
            if (_outcomes.TryGetValue(id, out var outcome))
            {
                first = outcome.Task;
                return false;
            }

            _outcomes.Add(id, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
            _order.Enqueue(id);
            if (_order.Count > Capacity)
            {
                Forget(_order.Dequeue(), isAcknowledged: true);
            }

            first = null;
            return true;
        }
    }

    /// <summary>One that was not acknowledged may come again.</summary>
    public void End(string id, bool isAcknowledged)
    {
        lock (_gate)
        {
            if (!isAcknowledged)
            {
                Forget(id, isAcknowledged);
            }
            else if (_outcomes.TryGetValue(id, out var outcome))
            {
                outcome.TrySetResult(isAcknowledged);
            }
        }
    }

    // Nobody is left waiting for what is no longer remembered.
    private void Forget(string id, bool isAcknowledged)
    {
        if (_outcomes.Remove(id, out var outcome))
        {
            outcome.TrySetResult(isAcknowledged);
        }
    }
}
