using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>Whether a message treats a word as somebody: it does what customers do, something is theirs, or one is with them.</summary>
internal static class NameUse
{
    /// <summary>What customers do and things, days and plans do not.</summary>
    private static readonly HashSet<uint> Deeds = Hashes("""
        asked asks ask said says told tells wants want wanted needs needed called calls emailed mailed wrote writes texted pinged complained complains
        cancelled canceled cancels signed signs renewed renews churned churns left leaves threatened threatens escalated escalates gave refuses
        refused demands demanded insists agreed thinks likes loves hates bought uses has won't will wouldn't didn't doesn't hasn't can't cannot
        """);

    /// <summary>After a form of "to be".</summary>
    private static readonly HashSet<uint> Doings = Hashes("""
        leaving churning asking cancelling canceling threatening complaining unhappy angry furious happy interested considering thinking renewing
        signing waiting down offline live evaluating switching moving
        """);

    private static readonly HashSet<uint> Being = Hashes("is are was were isn't aren't");

    /// <summary>Words that a clause with a subject can follow.</summary>
    private static readonly HashSet<uint> Openers = Hashes("and but because that why if when since so as whether where while than");

    private static readonly HashSet<uint> Prepositions = Hashes("at with from for");

    /// <summary>Words that can follow a whole noun: after "for next quarter" and "at target level" none does.</summary>
    private static readonly HashSet<uint> Closers = Hashes("about before after and on today tomorrow to that who because so by again re");

    /// <summary>A word after one of these is a thing: "our target's", "the team's".</summary>
    private static readonly HashSet<uint> Determiners = Hashes("the a an our my your their his her its this that these those each every any some no last next one two three");

    /// <summary>Times own things too, and one is at them: "monday's call", "ready at noon".</summary>
    private static readonly HashSet<uint> Times = Hashes("""
        monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight week month quarter year january february march april may
        june july august september october november december spring summer autumn winter christmas easter noon midnight morning evening
        """);

    private static readonly uint Clitic = Fold.Hash("'s");

    /// <param name="tokens">The message.</param>
    /// <param name="first">Where the name begins.</param>
    /// <param name="end">The token after it.</param>
    public static bool IsSomebody(ReadOnlySpan<Token> tokens, int first, int end) =>
        (IsSubject(tokens, first) && DoesWhatCustomersDo(tokens, end)) || (!Times.Contains(tokens[first].Hash) && (IsOwner(tokens, first, end) || IsWhereOneIs(tokens, first, end)));

    private static bool IsOwner(ReadOnlySpan<Token> tokens, int first, int end) =>
        end < tokens.Length && tokens[end].Hash == Clitic && (first == 0 || !Determiners.Contains(tokens[first - 1].Hash));

    private static bool IsSubject(ReadOnlySpan<Token> tokens, int first) => first == 0 || !IsWord(tokens[first - 1]) || Openers.Contains(tokens[first - 1].Hash);

    private static bool DoesWhatCustomersDo(ReadOnlySpan<Token> tokens, int end) =>
        end < tokens.Length && (Deeds.Contains(tokens[end].Hash) || (end + 1 < tokens.Length && Being.Contains(tokens[end].Hash) && Doings.Contains(tokens[end + 1].Hash)));

    private static bool IsWhereOneIs(ReadOnlySpan<Token> tokens, int first, int end) =>
        first > 0 && Prepositions.Contains(tokens[first - 1].Hash) && (end == tokens.Length || !IsWord(tokens[end]) || Closers.Contains(tokens[end].Hash));

    private static bool IsWord(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    private static HashSet<uint> Hashes(string words) => [.. words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Hash(word))];
}
