namespace CsmBot.Domain.Text;

/// <summary>A stretch of the typed text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
