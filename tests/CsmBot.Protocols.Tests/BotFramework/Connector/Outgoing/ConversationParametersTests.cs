using System.Text.Json;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Outgoing;

public sealed class ConversationParametersTests
{
    [Fact]
    public void A_chat_has_one_member_and_its_tenant() => AssertJson(
        """{"isGroup":false,"tenantId":"t","bot":{"id":"28:app"},"members":[{"id":"29:1a"}]}""",
        ConversationParameters.Personal("29:1a", "t", "28:app"));

    [Fact]
    public void A_post_has_its_channel_tenant_and_activity() => AssertJson(
        """{"isGroup":true,"tenantId":"t","channelData":{"channel":{"id":"19:c"}},"activity":{"type":"message","text":"Hi","textFormat":"plain"}}""",
        ConversationParameters.ChannelPost("19:c", "t", OutgoingActivity.Message("Hi")));

    [Fact]
    public void A_post_is_a_message() => Assert.Throws<ArgumentException>(() => ConversationParameters.ChannelPost("19:c", "t", OutgoingActivity.Typing()));

    [Fact]
    public void Member_channel_and_tenant_are_needed()
    {
        Assert.Throws<ArgumentException>(() => ConversationParameters.Personal("", "t"));
        Assert.Throws<ArgumentException>(() => ConversationParameters.Personal("29:1a", " "));
        Assert.Throws<ArgumentException>(() => ConversationParameters.ChannelPost("", "t", OutgoingActivity.Message("Hi")));
        Assert.Throws<ArgumentException>(() => ConversationParameters.ChannelPost("19:c", "", OutgoingActivity.Message("Hi")));
    }

    private static void AssertJson(string expected, ConversationParameters parameters)
    {
        var actual = JsonElement.Parse(OutgoingJson.Write(writer => OutgoingJson.WriteParameters(writer, parameters)));

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), actual.ToString());
    }
}
