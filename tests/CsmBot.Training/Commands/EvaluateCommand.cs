using System.Globalization;
using CsmBot.Domain.Triage;
using CsmBot.Training.Data;
using CsmBot.Training.Evaluation;
using CsmBot.Training.Learning;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Commands;

/// <summary>Leave-one-author-out: what the recipe reaches on an author it never read.</summary>
internal static class EvaluateCommand
{
    /// <summary>Written with the errors on the other authors in view: trained on in the end, kept out here so that the figures stay honest.</summary>
    public const string WrittenAfterErrors = "fay";

    /// <summary>Short commands and additions are no author of messages to be tested on.</summary>
    public static IReadOnlyList<string> NotTested { get; } = ["commands", WrittenAfterErrors];

    public static int Run(string? errorFile)
    {
        var corpus = CorpusReader.ReadFolder(Places.Corpus);
        var vectors = VectorTable.Read(Places.VectorFile);
        var outcomes = new List<Outcome>();
        Console.WriteLine(Figures.Header);
        foreach (var author in corpus.Select(line => line.Author).Distinct(StringComparer.Ordinal).Except(NotTested, StringComparer.Ordinal))
        {
            var engine = new TriageEngine(Recipe.Train([.. corpus.Where(line => line.Author != author && line.Author != WrittenAfterErrors)], vectors));
            var tested = corpus.Where(line => line.Author == author).Select(line => new Outcome(line, engine.Decide(line.Text, Bench.Context))).ToList();
            Console.WriteLine(new Figures(author, tested));
            outcomes.AddRange(tested);
        }

        Console.WriteLine(new Figures("all", outcomes));
        PrintCalibration(outcomes);
        PrintConfusion(outcomes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one decision, warm: {Bench.MicrosecondsPerDecision(new TriageEngine(), corpus):F0} us"));
        if (errorFile is not null)
        {
            File.WriteAllLines(errorFile, outcomes.Where(outcome => !outcome.IsRight || !outcome.IsAccountRight).Select(ErrorLine));
        }

        return 0;
    }

    private static void PrintCalibration(List<Outcome> outcomes)
    {
        Console.WriteLine("confidence  lines  right");
        foreach (var group in outcomes.GroupBy(outcome => (int)(outcome.Decision.Confidence * 10)).OrderBy(group => group.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key / 10.0,10:F1}  {group.Count(),5}  {group.Average(outcome => outcome.IsRight ? 1.0 : 0.0):F3}"));
        }
    }

    private static void PrintConfusion(List<Outcome> outcomes)
    {
        Console.WriteLine("labelled \\ decided  DoFirst  Schedule  Delegate  Decline");
        foreach (var group in outcomes.GroupBy(outcome => outcome.Line.Quadrant).OrderBy(group => group.Key))
        {
            var counts = Enum.GetValues<Quadrant>().Select(decided => $"{group.Count(outcome => outcome.Decision.Quadrant == decided),8}");
            Console.WriteLine($"{group.Key,18} {string.Join(' ', counts)}");
        }
    }

    private static string ErrorLine(Outcome outcome) => string.Join(
        '\t',
        outcome.Line.Author,
        outcome.Line.Number,
        outcome.Line.Difficulty,
        (int)outcome.Line.Quadrant,
        (int)outcome.Decision.Quadrant,
        outcome.Decision.Confidence.ToString("F2", CultureInfo.InvariantCulture),
        outcome.IsAccountRight ? string.Empty : $"{outcome.Line.AccountName} / {outcome.Decision.Account?.Name}",
        outcome.Line.Text.Replace('\n', ' '));
}
