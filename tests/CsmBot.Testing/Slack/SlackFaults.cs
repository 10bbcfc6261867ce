namespace CsmBot.Testing.Slack;

/// <summary>The faults to come, in their order.</summary>
internal sealed class SlackFaults
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(SlackFault Fault, Func<FakeSlackCall, bool> Fits, int Times)> _rules = new();

    public void Add(SlackFault fault, Func<FakeSlackCall, bool> fits, int times)
    {
        lock (_gate)
        {
            _rules.AddLast((fault, fits, times));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    public SlackFault? TakeFor(FakeSlackCall call)
    {
        lock (_gate)
        {
            for (var node = _rules.First; node is not null; node = node.Next)
            {
                var (fault, fits, times) = node.Value;
                if (!fits(call))
                {
                    continue;
                }

                node.Value = (fault, fits, times - 1);
                if (times == 1)
                {
                    _rules.Remove(node);
                }

                return fault;
            }

            return null;
        }
    }
}
