using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

internal static class TextParts
{
    public static IEnumerable<AdaptiveElement> Render(TextElement element, CardScene scene)
    {
        if (string.IsNullOrWhiteSpace(element.Text))
        {
            return [];
        }

        var text = Shortened.Text(element.Text, scene.Limits.Text);
        return element.Tone switch
        {
            TextTone.Quote => [new Container { Items = [RichText.Paragraph(text)], Style = ContainerStyle.Emphasis }],
            TextTone.Warning => [RichText.Paragraph(RichText.Run(Words.With(TeamsText.Note, text)) with { Color = TextColor.Warning, Weight = TextWeight.Bolder })],
            TextTone.Subtle => [RichText.Paragraph(RichText.Quiet(text))],
            _ => [RichText.Paragraph(text)],
        };
    }
}
