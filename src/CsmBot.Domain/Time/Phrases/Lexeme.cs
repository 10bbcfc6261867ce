namespace CsmBot.Domain.Time.Phrases;

/// <summary>What a known word means: its family, and which member of it.</summary>
internal readonly record struct Lexeme(LexClass Class, int Value);
