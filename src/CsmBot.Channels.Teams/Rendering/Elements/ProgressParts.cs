using System.Globalization;
using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>The numbers in words, and under them a bar of two columns as wide as done and left.</summary>
internal static class ProgressParts
{
    public const int MaxLabelLength = 100;

    private const int WholeBar = 100;

    public static IEnumerable<AdaptiveElement> Render(ProgressElement progress)
    {
        // The bar needs a maximum above zero; the words always tell the numbers as they are.
        var maximum = Math.Max(1, progress.Maximum);
        var done = (int)((long)Math.Clamp(progress.Value, 0, maximum) * WholeBar / maximum);
        var words = Words.With(TeamsText.Progress, progress.Value, progress.Maximum);
        return
        [
            RichText.Paragraph(RichText.Strong(Shortened.Label(progress.Label, MaxLabelLength)), RichText.Run("  " + words)),
            new ColumnSet { Columns = [.. Part(done, ContainerStyle.Accent), .. Part(WholeBar - done, ContainerStyle.Emphasis)], Spacing = Spacing.Small },
        ];
    }

    private static IEnumerable<Column> Part(int share, ContainerStyle style) => share == 0
        ? []
        : [new Column { Width = share.ToString(CultureInfo.InvariantCulture), Style = style, Items = [], MinHeight = "8px", Spacing = Spacing.None }];
}
