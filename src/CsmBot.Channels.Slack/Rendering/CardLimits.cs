namespace CsmBot.Channels.Slack.Rendering;

/// <summary>How much of a card is shown.</summary>
internal sealed record CardLimits(CardCounts Counts, CardLengths Lengths)
{
    /// <summary>More than any card of the bot has.</summary>
    public static CardLimits Full { get; } = new(CardCounts.Steps[0], CardLengths.Steps[0]);

    /// <summary>Ever less: texts get shorter before anything is left out, and long again as soon as there are fewer of them.</summary>
    public static IReadOnlyList<CardLimits> Steps { get; } =
        [.. CardCounts.Steps.SelectMany(counts => CardLengths.Steps.Select(lengths => new CardLimits(counts, lengths)))];
}
