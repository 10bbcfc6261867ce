namespace CsmBot.Domain.Triage.Reading;

internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,
    Emoji,
    LineBreak,
}
