namespace CsmBot.Domain.Time.Phrases;

/// <summary>Feasts and dates that people name instead of a day.</summary>
internal enum Holiday : byte
{
    Christmas,
    ChristmasEve,
    Holidays,
    NewYear,
    NewYearsEve,
    Easter,
    Thanksgiving,
    BlackFriday,
    Halloween,
    Valentines,
    LabourDay,
    MemorialDay,
    IndependenceDay,
    BastilleDay,
    Diwali,
}
