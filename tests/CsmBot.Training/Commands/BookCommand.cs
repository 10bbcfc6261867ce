using CsmBot.Domain.Triage;
using CsmBot.Training.Data;
using CsmBot.Training.Evaluation;
using CsmBot.Training.Learning;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Commands;

/// <summary>Leave-one-author-out, without a book of accounts and with one: what knowing the accounts is worth, and what it costs where their names are everyday words.</summary>
internal static class BookCommand
{
    public static int Run(string? errorFile)
    {
        var corpus = CorpusReader.ReadFolder(Places.Corpus);
        var vectors = VectorTable.Read(Places.VectorFile);
        var words = vectors.ToWordTable();
        var sets = Enum.GetValues<BookKind>().ToDictionary(kind => kind, _ => new List<Outcome>());
        Console.WriteLine(BookFigures.Header);
        foreach (var author in corpus.Select(line => line.Author).Distinct(StringComparer.Ordinal).Except(EvaluateCommand.NotTested, StringComparer.Ordinal))
        {
            var engine = new TriageEngine(Recipe.Train([.. corpus.Where(line => line.Author != author && line.Author != EvaluateCommand.WrittenAfterErrors)], vectors));
            foreach (var (kind, outcomes) in sets)
            {
                var context = Bench.Context with { Accounts = Books.Of(kind, corpus, author) };
                var tested = corpus.Where(line => line.Author == author).Select(line => new Outcome(line, engine.Decide(line.Text, context))).ToList();
                Console.WriteLine(new BookFigures(author, kind, tested, words));
                outcomes.AddRange(tested);
            }
        }

        foreach (var (kind, outcomes) in sets)
        {
            Console.WriteLine(new BookFigures("all", kind, outcomes, words));
        }

        if (errorFile is not null)
        {
            File.WriteAllLines(errorFile, sets.SelectMany(set => set.Value.Where(outcome => !outcome.IsAccountRight).Select(outcome => ErrorLine(set.Key, outcome))));
        }

        return 0;
    }

    private static string ErrorLine(BookKind kind, Outcome outcome) => string.Join(
        '\t',
        kind,
        outcome.Line.Author,
        outcome.Line.Number,
        $"{outcome.Line.AccountName} / {outcome.Decision.Account?.Name}",
        outcome.Line.Text.Replace('\n', ' '));
}
