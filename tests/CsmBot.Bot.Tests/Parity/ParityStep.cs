namespace CsmBot.Bot.Tests.Parity;

/// <summary>Something said or pressed, and why what comes of it differs, where it does.</summary>
/// <param name="Words">What is typed; for a press what the button says.</param>
internal sealed record ParityStep(string Words)
{
    /// <summary>The button that is pressed, on the newest message that has it; null for words.</summary>
    public string? Press { get; init; }

    /// <summary>What is in a word, for what cannot be shown in a table.</summary>
    public string? Shown { get; init; }

    /// <summary>What differs, as <see cref="ParityOutcome.DifferenceFrom"/> says it; empty where nothing may.</summary>
    public string Difference { get; init; } = string.Empty;

    public string Reason { get; init; } = string.Empty;

    /// <summary>Its row in docs/slack-and-teams.md.</summary>
    public string RowOf(string difference, string answer) =>
        $"| {(Press is null ? $"`{(Shown ?? Words).Replace("|", "\\|", StringComparison.Ordinal)}`" : $"press **{Words}**")} | {answer} | {(difference.Length == 0 ? "same" : $"{difference}: {Reason}")} |";
}
