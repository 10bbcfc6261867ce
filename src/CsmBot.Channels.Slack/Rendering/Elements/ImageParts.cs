using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>A picture that Slack can fetch is shown; of others stands what they would show.</summary>
internal static class ImageParts
{
    public const int MaxAltLength = 400;

    public static IEnumerable<SlackBlock> Render(ImageElement image)
    {
        var words = Shortened.Label(image.AlternativeText, MaxAltLength);
        return SafeAddress.Of(image.Url) is { } address ? [new ImageBlock(address, words)] : [RichWords.Paragraph(words)];
    }
}
