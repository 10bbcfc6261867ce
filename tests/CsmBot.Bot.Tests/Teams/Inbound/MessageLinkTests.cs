using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams.Inbound;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Inbound;

public sealed class MessageLinkTests
{
    [Theory]
    [InlineData(TeamsPost.Channel, "1763700000009", null, "1763700000009")]
    [InlineData(TeamsPost.Channel, "1763700000009", "1763700000001", "1763700000001")]
    [InlineData(TeamsPost.Thread, "1763700000009", null, "1763700000001")]
    public void T6_A_message_in_a_channel_is_found_by_its_thread(string conversation, string message, string? parent, string expected) => Assert.Equal(
        $"https://teams.microsoft.com/l/message/19%3A8f3b2c0d9a414e0c8b7a1d2e3f405162%40thread.tacv2/{message}?tenantId=t&parentMessageId={expected}",
        MessageLink.Of(conversation, message, parent, "t"));

    [Fact]
    public void T6_A_message_in_a_group_chat_is_found_by_its_chat() => Assert.Equal(
        "https://teams.microsoft.com/l/message/19%3A5c1d7e2f3a4b4c5d8e9f0a1b2c3d4e5f%40thread.v2/7?context=%7B%22contextType%22%3A%22chat%22%7D",
        MessageLink.Of(TeamsPost.Group, "7", null, "t"));

    [Theory]
    [InlineData("a:1chat", "1763700000009")]
    [InlineData(TeamsPost.Channel, null)]
    [InlineData(TeamsPost.Channel, "f:a1b2")]
    [InlineData(TeamsPost.Channel, "1&x=")]
    [InlineData("https://evil.example/", "1")]
    public void What_cannot_be_linked_has_no_link(string conversation, string? message) => Assert.Null(MessageLink.Of(conversation, message, null, "t"));
}
