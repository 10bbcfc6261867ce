namespace CsmBot.Domain.Time.Phrases;

internal enum Season : byte
{
    Spring,
    Summer,
    Autumn,
    Winter,
}
