namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>
/// The envelopes of late, so that one which comes again on another socket is not handled twice. Events that Slack repeats minutes
/// later are told apart by their event id, further inside.
/// </summary>
internal sealed class SeenEnvelopes
{
    public const int Capacity = 4096;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, bool> _isAcknowledged = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Null for a new one, which is now under way; else whether it has been acknowledged.</summary>
    public bool? Begin(string id)
    {
        lock (_gate)
        {
            if (_isAcknowledged.TryGetValue(id, out var isAcknowledged))
            {
                return isAcknowledged;
            }

            _isAcknowledged.Add(id, value: false);
            _order.Enqueue(id);
            if (_order.Count > Capacity)
            {
                _isAcknowledged.Remove(_order.Dequeue());
            }

            return null;
        }
    }

    /// <summary>One that was not acknowledged may come again.</summary>
    public void End(string id, bool isAcknowledged)
    {
        lock (_gate)
        {
            if (!isAcknowledged)
            {
                _isAcknowledged.Remove(id);
            }
            else if (_isAcknowledged.ContainsKey(id))
            {
                _isAcknowledged[id] = true;
            }
        }
    }
}
