namespace CsmBot.Domain.Delivery;

/// <summary>A message to one person that its platform refused for good, or never confirmed.</summary>
public sealed record RefusedMessage(MessageKind Kind)
{
    /// <summary>The person had it before, and it only says something new in its old place.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>It stands for another that was refused, and there is nothing after it.</summary>
    public bool IsLastResort { get; init; }

    /// <summary>The person reads somewhere else that did not refuse it.</summary>
    public bool HasOtherPlace { get; init; }

    /// <summary>A Tier-1 risk, work of others that climbed to the person, or an offer that somebody waits for until a date.</summary>
    public bool MustBeHeard { get; init; }

    /// <summary>Whoever the person reports to heard of them lately.</summary>
    public bool WasToldLately { get; init; }
}
