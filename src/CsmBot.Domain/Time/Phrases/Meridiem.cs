namespace CsmBot.Domain.Time.Phrases;

internal enum Meridiem : byte
{
    None,
    Am,
    Pm,

    /// <summary>Written in 24 hours: 17:00, 0900, 16h.</summary>
    FullDay,
}
