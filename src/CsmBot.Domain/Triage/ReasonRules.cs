using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage.Cues;
using CsmBot.Domain.Triage.Facts;

namespace CsmBot.Domain.Triage;

/// <summary>The names that <see cref="TriageReason.Rule"/> and <see cref="SmallestChange.Rule"/> can have. Each has a sentence; a test reads this list.</summary>
public static class ReasonRules
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. CueCatalog.All.Select(cue => cue.Rule),
        .. Enum.GetValues<Segment>().Select(AccountFacts.RuleOf),
        .. Enum.GetValues<SignalKind>().Select(AccountFacts.RuleOf),
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
        "tier-2",
        "tier-3",
        "wording",
    ];
}
