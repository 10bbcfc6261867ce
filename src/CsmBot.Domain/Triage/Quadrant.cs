namespace CsmBot.Domain.Triage;

/// <summary>A cell of the Eisenhower matrix. Never stored: it is computed from a <see cref="Priority"/>.</summary>
public enum Quadrant
{
    /// <summary>Important and urgent.</summary>
    DoFirst = 1,

    /// <summary>Important, not urgent: the proactive work.</summary>
    Schedule = 2,

    /// <summary>Urgent, not important.</summary>
    Delegate = 3,

    /// <summary>Neither.</summary>
    Decline = 4,
}
