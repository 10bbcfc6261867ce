using System.Collections.Frozen;

namespace CsmBot.Domain.Time.Phrases;

/// <summary>Every word the finder knows, in any letter case.</summary>
internal static class Lexicon
{
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, Lexeme> Words = Build();

    private static readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Lexeme Look(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return default;
        }

        return Lookup.TryGetValue(word, out var lexeme) ? lexeme : default;
    }

    private static FrozenDictionary<string, Lexeme> Build()
    {
        var words = new Dictionary<string, Lexeme>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in CalendarWords.Entries.Concat(ClockWords.Entries).Concat(ContextWords.Entries))
        {
            foreach (var spelling in entry.Spellings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(spelling, new Lexeme(entry.Class, entry.Value));
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
