using CsmBot.Protocols.Slack.Blocks.Elements;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>How long texts are shown, in characters. Where one is cut, it says so.</summary>
/// <param name="Text">The longest paragraph.</param>
/// <param name="FactValue">The longest value of a fact.</param>
/// <param name="RowText">The longest text of a task in a list.</param>
/// <param name="FieldValue">The longest text a field begins with. It cannot be shortened, or saving would shorten what is stored: the field is left out.</param>
internal sealed record CardLengths(int Text, int FactValue, int RowText, int FieldValue = PlainTextInput.LengthLimit)
{
    /// <summary>Ever less, for cards with too many words. Fields come last, for they cannot be shortened.</summary>
    public static IReadOnlyList<CardLengths> Steps { get; } =
    [
        new(Text: 4000, FactValue: 1000, RowText: 160),
        new(Text: 2000, FactValue: 500, RowText: 120),
        new(Text: 1000, FactValue: 250, RowText: 80),
        new(Text: 500, FactValue: 120, RowText: 60),
        new(Text: 200, FactValue: 60, RowText: 50),
        new(Text: 60, FactValue: 30, RowText: 30),
        new(Text: 60, FactValue: 30, RowText: 30, FieldValue: 500),
    ];
}
