using CsmBot.Protocols.BotFramework.Activities;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Activities;

public sealed class MentionTextTests
{
    private const string Bot = "28:bot";

    [Theory]
    [InlineData("message.personal", "triage churn threat at Acme", false)]
    [InlineData("message.group-mention", "today", true)]
    [InlineData("message.channel-post", "triage renewal call with Globex", true)]
    [InlineData("message.mention-in-the-middle", "please triage the Acme escalation", true)]
    [InlineData("message.mention-edited-name", "today", true)]
    [InlineData("message.mention-without-text", "help", true)]
    [InlineData("message.mention-of-others", "delegate Acme review to Bob Rivera and Ops & Billing\nby Friday", true)]
    [InlineData("message.mention-same-name", "ask Robin about Acme", true)]
    [InlineData("message.nbsp", "triage Acme is late\r\n\r\nSecond line", true)]
    [InlineData("message.card-submit", "", false)]
    [InlineData("playground.message-channel", "today", true)]
    [InlineData("emulator.message", "help", false)]
    public void What_was_typed_is_left(string payload, string text, bool mentionsBot) =>
        Assert.Equal(new StrippedText(text, mentionsBot), MentionText.Strip(Payload.Read(payload)));

    [Theory]
    [InlineData("<at>Bot</at>triage", "triage")]
    [InlineData("triage<at>Bot</at>", "triage")]
    [InlineData("a<at>Bot</at>b", "a b")]
    [InlineData("<AT>bot</AT> x", "x")]
    [InlineData("<at>Bot</at> <at>Bot</at> x", "x")]
    [InlineData("x\n<at>Bot</at> y", "x\ny")]
    [InlineData("x \t  y", "x y")]
    [InlineData("x\u00A0\u00A0y&NBSP;z", "x y z")]
    [InlineData("<at>Bot</at>", "")]
    [InlineData("nothing to see", "nothing to see")]
    public void The_bots_mention_goes_wherever_it_stands(string text, string rest) =>
        Assert.Equal(rest, MentionText.Strip(Message(text, Mention(Bot, "Bot", "<at>Bot</at>"))).Text);

    [Theory]
    [InlineData("ask<at>Bob</at>today", "ask Bob today")]
    [InlineData("<at>Bob</at>'s task", "Bob's task")]
    [InlineData("<at>Bob</at><at>Eve</at>", "Bob Eve")]
    [InlineData("(<at>Bob</at>)", "(Bob)")]
    [InlineData("<at id=\"0\">Bob</at> x", "Bob x")]
    [InlineData("<at>R&amp;D</at> x", "R&D x")]
    [InlineData("</at> x <at>", "</at> x <at>")]
    [InlineData("<at <at>Bob</at>", "<at Bob")]
    [InlineData("<atBob</at>", "<atBob</at>")]
    public void Other_peoples_mentions_become_their_names(string text, string rest) =>
        Assert.Equal(rest, MentionText.Strip(Message(text, Mention("29:bob", "Bob", "<at>Bob</at>"))).Text);

    [Fact]
    public void A_hard_space_within_the_mention_does_not_hide_it() =>
        Assert.Equal("x", MentionText.Strip(Message("<at>Csm\u00A0Bot</at> x", Mention(Bot, "Csm Bot", "<at>Csm&nbsp;Bot</at>"))).Text);

    [Fact]
    public void A_person_called_like_the_bot_is_not_the_bot()
    {
        var read = MentionText.Strip(Message("<at>Bot</at> x", Mention("29:someone", "Bot", "<at>Bot</at>")));

        Assert.Equal(new StrippedText("Bot x", false), read);
    }

    [Fact]
    public void Ids_are_compared_exactly()
    {
        Assert.False(MentionText.Strip(Message("<at>Bot</at>", Mention("28:BOT", "Bot", "<at>Bot</at>"))).MentionsBot);
        Assert.False(MentionText.Strip(Message("<at>Bot</at>", Mention(Bot, "Bot", "<at>Bot</at>")) with { Recipient = null }).MentionsBot);
        Assert.False(MentionText.Strip(Message("<at>Bot</at>", Mention("", "Bot", "<at>Bot</at>")) with { Recipient = new ChannelAccount { Id = "" } }).MentionsBot);
    }

    [Fact]
    public void A_mention_that_is_not_in_the_text_still_counts()
    {
        var read = MentionText.Strip(Message("x", Mention(Bot, null, null)));

        Assert.Equal(new StrippedText("x", true), read);
    }

    [Fact]
    public void A_long_hostile_text_is_read_in_one_go()
    {
        var text = string.Concat(Enumerable.Repeat("<at>", 100_000));

        Assert.Equal(text, MentionText.Strip(Message(text, Mention(Bot, "Bot", "<at>Bot</at>"))).Text);
    }

    private static Entity Mention(string id, string? name, string? text) =>
        new() { Type = EntityTypes.Mention, Mentioned = new ChannelAccount { Id = id, Name = name }, Text = text };

    private static Activity Message(string text, params Entity[] entities) =>
        new() { Type = ActivityTypes.Message, Text = text, Recipient = new ChannelAccount { Id = Bot }, Entities = entities };
}
