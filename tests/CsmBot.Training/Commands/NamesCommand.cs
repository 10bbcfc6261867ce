using System.Globalization;
using CsmBot.Domain.Triage.Names;
using CsmBot.Training.Data;
using CsmBot.Training.Learning;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Commands;

/// <summary>Leave-one-author-out for the name tagger alone.</summary>
internal static class NamesCommand
{
    public static int Run(string? errorFile)
    {
        var corpus = CorpusReader.ReadFolder(Places.Corpus);
        var vectors = VectorTable.Read(Places.VectorFile);
        var words = vectors.ToWordTable();
        var guesses = new List<(CorpusLine Line, string? Guess)>();
        foreach (var author in corpus.Select(line => line.Author).Distinct(StringComparer.Ordinal).Except(EvaluateCommand.NotTested, StringComparer.Ordinal))
        {
            var names = NameTrainer.Train([.. corpus.Where(line => line.Author != author && line.Author != EvaluateCommand.WrittenAfterErrors)], words);
            var rows = new NameRows(words, names.Net);
            var tested = corpus.Where(line => line.Author == author).Select(line => (line, AccountFinder.Guess(names, rows, words, line.Text) is { } span ? span.Of(line.Text) : null)).ToList();
            Print(author, tested);
            guesses.AddRange(tested);
        }

        Print("all", guesses);
        if (errorFile is not null)
        {
            File.WriteAllLines(errorFile, guesses.Where(entry => entry.Guess != entry.Line.AccountName)
                .Select(entry => $"{entry.Line.Author}\t{entry.Line.AccountName}\t{entry.Guess}\t{entry.Line.Text.Replace('\n', ' ')}"));
        }

        return 0;
    }

    private static void Print(string title, IReadOnlyList<(CorpusLine Line, string? Guess)> guesses)
    {
        double right = guesses.Count(entry => entry.Guess is not null && entry.Guess == entry.Line.AccountName);
        var guessed = guesses.Count(entry => entry.Guess is not null);
        var named = guesses.Count(entry => entry.Line.AccountName is not null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title,-9} precision {right / guessed:F3} recall {right / named:F3} F1 {2 * right / (guessed + named):F3}"));
    }
}
