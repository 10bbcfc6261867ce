namespace CsmBot.Domain.Triage;

/// <summary>The names that <see cref="TriageReason.Rule"/> can have. Each has a sentence; a test reads this list.</summary>
public static class ReasonRules
{
    public static IReadOnlyList<string> All { get; } =
    [
        "captured-mail",
        "captured-meeting",
        "exit-move",
        "known-account",
        "learned",
        "owned-by-support",
        "shiny-object",
        "wording",
    ];
}
