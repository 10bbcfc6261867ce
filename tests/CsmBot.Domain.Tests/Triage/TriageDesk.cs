using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Tests.Triage;

/// <summary>The engine with its checked-in weights, on a Wednesday morning in London.</summary>
internal static class TriageDesk
{
    public static TriageEngine Engine { get; } = new();

    public static TriageContext Context { get; } = new()
    {
        Now = Instant.FromUtc(2026, 3, 11, 9, 30),
        Calendar = new() { Zone = DateTimeZoneProviders.Tzdb["Europe/London"] },
    };

    public static TriageDecision Decide(string text) => Engine.Decide(text, Context);

    public static TriageDecision Decide(string text, params KnownAccount[] accounts) => Engine.Decide(text, Context with { Accounts = accounts });

    public static TriageDecision Decide(string text, LearnedAdjustments learned) => Engine.Decide(text, Context with { Learned = learned });

    public static bool Has(this TriageDecision decision, string rule) => decision.Reasons.Any(reason => reason.Rule == rule);

    public static double WeightOf(this TriageDecision decision, string rule, PriorityAxis axis) =>
        decision.Reasons.Where(reason => reason.Rule == rule && reason.Axis == axis).Sum(reason => reason.Weight);
}
