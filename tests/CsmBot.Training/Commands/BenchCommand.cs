using System.Diagnostics;
using System.Globalization;
using CsmBot.Domain.Text;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using CsmBot.Domain.Triage.Cues;
using CsmBot.Domain.Triage.Names;
using CsmBot.Domain.Triage.Weighing;
using CsmBot.Training.Data;
using CsmBot.Training.Evaluation;

namespace CsmBot.Training.Commands;

/// <summary>Times one decision and its parts, warm, in processor time of one core.</summary>
internal static class BenchCommand
{
    private const int Rounds = 3;
    private const int BookSize = 5_000;

    public static int Run()
    {
        var corpus = CorpusReader.ReadFolder(Places.Corpus);
        var model = TriageModel.Shared;
        var engine = new TriageEngine(model);
        Print("whole decision", corpus, line => engine.Decide(line.Text, Bench.Context));
        var book = Bench.Context with { Accounts = Books.Large(corpus, BookSize) };
        Print("decision with book", corpus, line => engine.Decide(line.Text, book));
        Print("account in book", corpus, line => AccountFinder.Find(model, line.Text, book.Accounts));
        Print("index of book", [.. corpus.Take(20)], _ => AccountFinder.Find(model, "a", [.. book.Accounts]));
        Print("account", corpus, line => AccountFinder.Guess(model, line.Text));
        Print("due", corpus, line => DuePhraseFinder.Find(line.Text, ReadOnlySpan<TextSpan>.Empty));
        Print("due reading", corpus, line => DueResolver.Resolve(line.DuePhrase ?? "tomorrow", Bench.Context.Now, Bench.Context.Calendar));
        Print("reading", corpus, line => Message.Read(line.Text, null));
        Print("reading and scoring", corpus, line => Scorer.Score(model, Message.Read(line.Text, null), out _));
        Print("cues", corpus, line => CueFinder.Find(Message.Read(line.Text, null).Tokens));
        return 0;
    }

    private static void Print(string part, IReadOnlyList<CorpusLine> lines, Action<CorpusLine> act)
    {
        var best = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var line in lines)
            {
                act(line);
            }

            var taken = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / lines.Count;
            best = round == 0 ? best : Math.Min(best, taken);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part,-20} {best,6:F1} us"));
    }
}
