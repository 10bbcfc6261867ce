using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams.Rendering;
using CsmBot.Conversation.Cards;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

public sealed class ElementCardTests
{
    public static TheoryData<string> Samples { get; } = [.. ElementSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Element_looks_as_verified(string sample) =>
        TeamsSnapshot.Match(AdaptiveCardRenderer.Render(new Card("One element", [ElementSamples.All[sample]]), new CardFrame("0001-turn-00")), sample);
}
