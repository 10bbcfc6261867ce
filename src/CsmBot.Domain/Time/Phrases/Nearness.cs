namespace CsmBot.Domain.Time.Phrases;

/// <summary>Which one of a repeating day or period is meant.</summary>
internal enum Nearness : byte
{
    None,
    This,
    Next,
    AfterNext,
    Last,
    Every,
}
