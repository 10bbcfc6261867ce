using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>A slip of the pen: one letter too many, too few, wrong, or two neighbours swapped.</summary>
internal static class Slip
{
    /// <summary>Words shorter than this are never matched with a slip.</summary>
    public const int Shortest = 5;

    private const int KeyLength = 2;

    /// <summary>One slip leaves the first two letters or the last two as they are, so words one slip apart share one of two keys.</summary>
    public static (uint Start, uint End) KeysOf(ReadOnlySpan<char> word) => (Fold.Hash(word[..KeyLength]), Fold.Combine(Fold.Hash(word[^KeyLength..]), KeyLength));

    public static bool IsOneApart(ReadOnlySpan<char> typed, ReadOnlySpan<char> name)
    {
        while (!typed.IsEmpty && !name.IsEmpty && IsSame(typed[0], name[0]))
        {
            typed = typed[1..];
            name = name[1..];
        }

        while (!typed.IsEmpty && !name.IsEmpty && IsSame(typed[^1], name[^1]))
        {
            typed = typed[..^1];
            name = name[..^1];
        }

        return (typed.Length, name.Length) switch
        {
            (0, 1) or (1, 0) or (1, 1) => true,
            (2, 2) => IsSame(typed[0], name[1]) && IsSame(typed[1], name[0]),
            _ => false,
        };
    }

    private static bool IsSame(char left, char right) => Fold.Character(left) == Fold.Character(right);
}
