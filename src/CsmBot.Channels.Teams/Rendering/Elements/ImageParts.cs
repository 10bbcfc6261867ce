using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>A picture that Teams can fetch is shown; of others stands what they would show.</summary>
internal static class ImageParts
{
    public const int MaxAltLength = 400;

    public static IEnumerable<AdaptiveElement> Render(ImageElement image)
    {
        var words = Shortened.Label(image.AlternativeText, MaxAltLength);
        return SafeAddress.Of(image.Url) is { } address
            ? [new Image { Url = address, AltText = words, Size = ImageSize.Auto }]
            : [RichText.Paragraph(words)];
    }
}
