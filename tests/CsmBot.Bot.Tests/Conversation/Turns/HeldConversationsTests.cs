using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Testing;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Turns;

/// <summary>T37: what a platform asks for is honoured, and what has to wait does not come back in one moment.</summary>
public sealed class HeldConversationsTests
{
    private const int Many = 200;

    private static readonly OutboundMessage Message = Of("with-dana");

    [Theory]
    [InlineData(1, 1.1)]
    [InlineData(60, 66)]
    [InlineData(3_600, 3_630)]
    public void T37_Retry_After_is_never_cut_short_and_a_tenth_of_it_is_the_most_that_is_added(double asked, double most)
    {
        var waits = Enumerable.Range(0, Many).Select(_ => HeldConversations.Spread(Duration.FromSeconds(asked))).ToList();
        Assert.All(waits, wait => Assert.InRange(wait, Duration.FromSeconds(asked), Duration.FromSeconds(most)));
        Assert.True(waits.Distinct().Count() > Many / 2);
    }

    [Fact]
    public void T37_Without_it_each_failure_in_a_row_waits_twice_as_long_give_or_take_a_fifth_and_two_minutes_at_most()
    {
        var time = new ManualTimeProvider(BotDriver.Start);
        var held = new HeldConversations(time);
        foreach (var seconds in new[] { 2.0, 4, 8, 16, 32, 64, 120, 120 })
        {
            held.Hold(Message, retryAfter: null);
            time.Advance(Duration.FromSeconds(seconds * 0.8) - Duration.FromMilliseconds(1));
            Assert.True(held.IsHeld(Message));
            time.Advance(Duration.FromSeconds(seconds * 0.4) + Duration.FromMilliseconds(1));
            Assert.False(held.IsHeld(Message));
        }
    }

    [Fact]
    public void T37_Many_that_fail_in_one_moment_do_not_come_back_in_one()
    {
        var time = new ManualTimeProvider(BotDriver.Start);
        var held = new HeldConversations(time);
        var messages = Enumerable.Range(0, Many).Select(number => Of($"with-{number}")).ToList();
        messages.ForEach(message => held.Hold(message, retryAfter: null));
        time.Advance(Duration.FromSeconds(2));
        Assert.InRange(messages.Count(held.IsHeld), Many / 5, Many * 4 / 5);
    }

    [Fact]
    public void T37_A_delivery_begins_the_count_anew()
    {
        var time = new ManualTimeProvider(BotDriver.Start);
        var held = new HeldConversations(time);
        held.Hold(Message, retryAfter: null);
        held.Hold(Message, retryAfter: null);
        held.Release(Message);
        held.Hold(Message, retryAfter: null);
        time.Advance(Duration.FromSeconds(2.5));
        Assert.False(held.IsHeld(Message));
    }

    private static OutboundMessage Of(string conversation) => new()
    {
        Workspace = BotDriver.Workspace,
        Conversation = new ConversationId(conversation),
        Channel = "test",
        Key = "0001-turn-00",
        At = BotDriver.Start,
        Card = new Card("words", [new TextElement("words")]),
    };
}
