namespace CsmBot.Domain.Delivery;

/// <summary>What becomes of a message that was refused.</summary>
public enum RefusedStep
{
    /// <summary>Nothing more: it waits for its conversation to come back, where administrators see it.</summary>
    SetAside,

    /// <summary>It goes where else the person reads.</summary>
    OtherPlace,

    /// <summary>Whoever the person reports to is told that it did not arrive.</summary>
    Manager,
}
