using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

internal static class PersonParts
{
    public const int MaxLength = 100;

    public static IEnumerable<AdaptiveElement> Render(PersonElement person) =>
    [
        RichText.Paragraph(RichText.Strong(Shortened.Label(person.Name, MaxLength))),
        RichText.Paragraph(RichText.Quiet(Shortened.Label(person.Role, MaxLength))) with { Spacing = Spacing.None },
    ];
}
