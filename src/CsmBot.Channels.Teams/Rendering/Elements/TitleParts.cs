using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>The heading; with a quadrant, on a band of its colour across the card.</summary>
internal static class TitleParts
{
    public const int MaxLength = 200;

    public static IEnumerable<AdaptiveElement> Render(TitleElement title)
    {
        var text = Shortened.Label(title.Text, MaxLength);
        if (title.Quadrant is not { } quadrant)
        {
            return [Heading(text, TextSize.Large)];
        }

        // Titles of open tasks name their quadrant already; a closed one does not, and colour alone must not say it.
        var label = QuadrantNames.Long(quadrant);
        AdaptiveElement[] badge = text.Contains(label, StringComparison.Ordinal) ? [] : [RichText.Paragraph(RichText.Quiet(label)) with { Spacing = Spacing.None }];
        return [new Container { Items = [Heading(text, TextSize.Large), .. badge], Style = QuadrantLook.Style(quadrant), Bleed = true }];
    }

    /// <summary>A heading that screen readers find as one.</summary>
    public static TextBlock Heading(string text, TextSize size) => new()
    {
        Text = CardMarkdown.Escape(text),
        Style = TextBlockStyle.Heading,
        Size = size,
        Weight = TextWeight.Bolder,
        Wrap = true,
    };
}
