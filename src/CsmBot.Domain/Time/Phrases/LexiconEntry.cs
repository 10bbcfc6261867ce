namespace CsmBot.Domain.Time.Phrases;

/// <summary>One meaning and the spellings, parted by spaces, that people type for it.</summary>
internal readonly record struct LexiconEntry(LexClass Class, int Value, string Spellings);
