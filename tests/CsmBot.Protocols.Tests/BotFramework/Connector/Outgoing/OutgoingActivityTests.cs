using System.Text;
using System.Text.Json;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Outgoing;

public sealed class OutgoingActivityTests
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[]}""";

    [Fact]
    public void Text_goes_out_plain_unless_asked_otherwise() => AssertJson(
        """{"type":"message","text":"2 < 3 & *so*","textFormat":"plain"}""",
        OutgoingActivity.Message("2 < 3 & *so*"));

    [Fact]
    public void A_mention_stands_in_the_text_and_beside_it()
    {
        var ann = Mention.Of("29:1a", "Ann & Bob <ops>");

        AssertJson(
            """
            {"type":"message","text":"Thanks <at>Ann &amp; Bob &lt;ops&gt;</at>!","textFormat":"markdown","entities":[
              {"type":"mention","text":"<at>Ann &amp; Bob &lt;ops&gt;</at>","mentioned":{"id":"29:1a","name":"Ann & Bob <ops>"}}]}
            """,
            OutgoingActivity.Message($"Thanks {ann.Text}!", TextFormat.Markdown, [ann]));
    }

    [Fact]
    public void A_mention_that_the_text_lacks_is_refused() =>
        Assert.Throws<ArgumentException>(() => OutgoingActivity.Message("Thanks Ann", TextFormat.Markdown, [Mention.Of("29:1a", "Ann")]));

    [Theory]
    [InlineData("", "Ann")]
    [InlineData("29:1a", " ")]
    public void A_mention_needs_an_id_and_a_name(string id, string name) => Assert.Throws<ArgumentException>(() => Mention.Of(id, name));

    [Fact]
    public void A_card_goes_out_alone_with_its_summary() => AssertJson(
        $$$"""{"type":"message","summary":"Triage","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{{Card}}}}]}""",
        OutgoingActivity.Card(Card, "Triage"));

    [Fact]
    public void A_card_goes_out_byte_for_byte()
    {
        const string Odd = """{ "type":"AdaptiveCard", "text":"Zoë 🙂 \u00e9 <b>" }""";

        Assert.Contains(Odd, Encoding.UTF8.GetString(OutgoingActivity.Card(Odd, "x").ToUtf8Json()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"card\"")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"a\":}")]
    public void A_card_that_is_not_one_object_is_refused(string json) => Assert.Throws<ArgumentException>(() => OutgoingActivity.Card(json, "x"));

    [Fact]
    public void Blank_text_and_a_card_without_summary_are_refused()
    {
        Assert.Throws<ArgumentException>(() => OutgoingActivity.Message(" "));
        Assert.Throws<ArgumentException>(() => OutgoingActivity.Card(Card, ""));
    }

    [Fact]
    public void Typing_is_only_its_type() => AssertJson("""{"type":"typing"}""", OutgoingActivity.Typing());

    [Fact]
    public void T28_A_proactive_body_names_sender_recipient_and_conversation() => AssertJson(
        """
        {"type":"message","from":{"id":"28:app"},"recipient":{"id":"29:1a","aadObjectId":"guid"},
         "conversation":{"id":"a:1","tenantId":"t","conversationType":"personal"},"text":"Hi","textFormat":"plain","channelData":{"notification":{"alert":true}}}
        """,
        OutgoingActivity.Message("Hi") with
        {
            Alert = true,
            FromId = "28:app",
            Recipient = new OutgoingRecipient("29:1a", "guid"),
            Conversation = new OutgoingConversation("a:1", "t", "personal"),
        });

    [Fact]
    public void What_is_unknown_is_left_out() => AssertJson(
        """{"type":"message","recipient":{"id":"29:1a"},"conversation":{"id":"a:1"},"text":"Hi","textFormat":"plain"}""",
        OutgoingActivity.Message("Hi") with { Recipient = new OutgoingRecipient("29:1a", null), Conversation = new OutgoingConversation("a:1", null, null) });

    private static void AssertJson(string expected, OutgoingActivity activity)
    {
        var actual = JsonElement.Parse(activity.ToUtf8Json());

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), actual.ToString());
    }
}
