namespace CsmBot.Testing.Teams;

/// <summary>The faults to come, in their order.</summary>
internal sealed class FakeFaults
{
    private readonly Lock _gate = new();
    private readonly List<FakeFaultRule> _rules = [];

    public void Add(FakeFaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add(rule);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    public FakeFault? TakeFor(FakeRequest request)
    {
        lock (_gate)
        {
            var index = _rules.FindIndex(rule => rule.Fits(request));
            if (index < 0)
            {
                return null;
            }

            var rule = _rules[index];
            if (rule.Times == 1)
            {
                _rules.RemoveAt(index);
            }
            else
            {
                _rules[index] = rule with { Times = rule.Times - 1 };
            }

            return rule.Fault;
        }
    }
}
