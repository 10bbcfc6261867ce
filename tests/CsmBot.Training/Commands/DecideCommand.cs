using System.Globalization;
using CsmBot.Domain.Triage;
using CsmBot.Training.Evaluation;

namespace CsmBot.Training.Commands;

internal static class DecideCommand
{
    public static int Run(IReadOnlyList<string> texts)
    {
        var engine = new TriageEngine();
        foreach (var text in texts)
        {
            var decision = engine.Decide(text, Bench.Context);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{decision.Quadrant} {decision.Confidence:F3} account [{decision.Account?.Name}] due [{decision.Due?.Phrase}] question [{decision.Question?.Key}] {text}"));
            Console.WriteLine("    " + string.Join("; ", decision.Reasons.Select(Show)));
            Console.WriteLine($"    {decision.SmallestChange} {string.Join(' ', decision.Checklist)}");
        }

        return 0;
    }

    private static string Show(TriageReason reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{reason.Rule} {reason.Axis} {reason.Weight:+0.00;-0.00} '{reason.Evidence}'");
}
