using BenchmarkDotNet.Attributes;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Benchmarks.Micro;

/// <summary>One decision, warm, over a spread of messages.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TriageBenchmarks
{
    private static readonly string[] Messages =
    [
        "churn threat at Acme",
        "the Northwind sponsor left friday, procurement wants an exit quote by thursday 3pm and auto-renew was switched off",
        "build a success plan template with measurable outcomes for my mid market accounts, no date yet",
        "support wants me to chase ticket 4711 for Birch & Sons before eod, they own it",
        "re-sort my bookmarks by colour someday",
    ];

    private readonly TriageEngine _engine = new();
    private readonly TriageContext _context = new()
    {
        Now = Instant.FromUtc(2026, 11, 23, 15, 0),
        Calendar = new BusinessCalendar { Zone = DateTimeZoneProviders.Tzdb["America/New_York"] },
    };

    [Benchmark(OperationsPerInvoke = 5)]
    public int Decide()
    {
        var sum = 0;
        foreach (var message in Messages)
        {
            sum += (int)_engine.Decide(message, _context).Quadrant;
        }

        return sum;
    }
}
