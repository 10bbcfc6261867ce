using CsmBot.Domain.Triage.Cues;

namespace CsmBot.Domain.Triage;

/// <summary>The names that <see cref="TriageReason.Rule"/> and <see cref="SmallestChange.Rule"/> can have. Each has a sentence; a test reads this list.</summary>
public static class ReasonRules
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. CueCatalog.All.Select(cue => cue.Rule),
        "captured-mail",
        "captured-meeting",
        "clock-far",
        "clock-near",
        "customer-outcome",
        "goal",
        "known-account",
        "learned",
        "owned-elsewhere",
        "renewal-near",
        "wording",
    ];
}
