namespace CsmBot.Domain.Goals;

/// <summary>Activities to begin with (R28).</summary>
public enum StarterActivity
{
    /// <summary>Audit joint success plans for risk.</summary>
    Audit,

    /// <summary>Review adoption and engagement figures.</summary>
    Metrics,

    /// <summary>Build key contact relationships.</summary>
    Contacts,

    /// <summary>Run an onsite education seminar.</summary>
    Seminar,
}
