using CsmBot.Domain.Text;

namespace CsmBot.Domain.Triage.Reading;

/// <summary>A word, number, mark, emoji or line break of the text. <paramref name="Hash"/> is of its folded form: lower case, straight apostrophes, digits as zero.</summary>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, TokenCase Case, uint Hash)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
