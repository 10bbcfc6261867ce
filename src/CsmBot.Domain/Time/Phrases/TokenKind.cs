namespace CsmBot.Domain.Time.Phrases;

internal enum TokenKind : byte
{
    Word,
    Number,
    Symbol,
}
