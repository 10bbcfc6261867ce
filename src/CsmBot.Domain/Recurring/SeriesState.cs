namespace CsmBot.Domain.Recurring;

public enum SeriesState
{
    Running,

    /// <summary>Its last date is done with.</summary>
    Over,

    /// <summary>Ended by a person.</summary>
    Off,
}
