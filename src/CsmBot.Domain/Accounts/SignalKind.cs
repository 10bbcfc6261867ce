namespace CsmBot.Domain.Accounts;

/// <summary>What another system noticed about an account.</summary>
public enum SignalKind
{
    /// <summary>They use the product less.</summary>
    UsageDrop,

    /// <summary>The person who wanted the product there has left.</summary>
    ChampionLeft,

    /// <summary>Somebody new has a say.</summary>
    NewExecutive,

    /// <summary>A ticket of theirs was escalated.</summary>
    SupportEscalation,

    /// <summary>Somebody there would advise against us.</summary>
    NpsDetractor,

    /// <summary>An invoice is overdue.</summary>
    PaymentLate,

    /// <summary>The renewal is coming, or was questioned.</summary>
    RenewalNotice,

    /// <summary>They reached what they were heading for.</summary>
    MilestoneReached,

    /// <summary>Anything else, in the sender's words.</summary>
    Custom,
}
