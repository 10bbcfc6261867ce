using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering.Elements;

internal static class PersonParts
{
    public const int MaxLength = 100;

    public static IEnumerable<SlackBlock> Render(PersonElement person) =>
    [
        RichWords.Paragraph(RichWords.Strong(Shortened.Label(person.Name, MaxLength)), RichWords.Run("\n" + Shortened.Label(person.Role, MaxLength))),
    ];
}
