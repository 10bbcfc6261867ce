using System.Globalization;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Training.Evaluation;

/// <summary>How well accounts are found with one kind of book, and what that does to the quadrants.</summary>
internal sealed record BookFigures(string Title, BookKind Kind, IReadOnlyList<Outcome> Outcomes, WordTable Words)
{
    public const string Header = "author    book     precision  recall     F1  lower-case  everyday  false hits  one account  quadrant";

    /// <summary>Names all of whose words are among so many of the commonest.</summary>
    private const int EverydayRank = 12_000;

    public override string ToString()
    {
        var named = Outcomes.Where(outcome => outcome.Line.AccountName is not null).ToList();
        var right = named.Count(outcome => outcome.IsAccountRight);
        var found = Outcomes.Count(outcome => outcome.Decision.Account is not null);
        var falseHits = Outcomes.Count(outcome => outcome.Line.AccountName is null && outcome.Decision.Account is not null);
        var lower = named.Where(outcome => outcome.Line.AccountName!.All(character => !char.IsUpper(character)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Title,-9} {Kind,-7} {(double)right / found,10:F3}  {(double)right / named.Count,6:F3}  {2.0 * right / (found + named.Count),5:F3}  {Share(lower, outcome => outcome.IsAccountRight),10:F3}  {Share(named.Where(IsEveryday), outcome => outcome.IsAccountRight),8:F3}  {falseHits,10}  {Share(named, IsResolved),11:F3}  {Share(Outcomes, outcome => outcome.IsRight),8:F3}");
    }

    private bool IsEveryday(Outcome outcome)
    {
        Span<Token> tokens = stackalloc Token[Tokenizer.MaxTokens];
        foreach (var token in tokens[..Tokenizer.Read(outcome.Line.AccountName!, tokens)])
        {
            if (Words.RankOf(token.Hash) is < 0 or >= EverydayRank)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsResolved(Outcome outcome) => string.Equals(outcome.Decision.Account?.Resolved?.Name, outcome.Line.AccountName, StringComparison.OrdinalIgnoreCase);

    private static double Share(IEnumerable<Outcome> outcomes, Func<Outcome, bool> counts) => outcomes.Select(outcome => counts(outcome) ? 1.0 : 0.0).DefaultIfEmpty(1).Average();
}
