using System.Diagnostics;
using CsmBot.Domain.Triage;
using CsmBot.Training.Data;
using NodaTime;

namespace CsmBot.Training.Evaluation;

/// <summary>Times whole decisions on one core, warm.</summary>
internal static class Bench
{
    public static TriageContext Context { get; } = new()
    {
        Now = Instant.FromUtc(2026, 11, 18, 10, 0),
        Calendar = new() { Zone = DateTimeZone.Utc },
    };

    /// <summary>Mean microseconds of processor time for one decision.</summary>
    public static double MicrosecondsPerDecision(TriageEngine engine, IReadOnlyList<CorpusLine> lines)
    {
        foreach (var line in lines)
        {
            engine.Decide(line.Text, Context);
        }

        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var line in lines)
            {
                engine.Decide(line.Text, Context);
            }

            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / lines.Count);
        }

        return best;
    }
}
