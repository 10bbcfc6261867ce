using System.Text;
using System.Text.Json;
using CsmBot.Protocols.BotFramework.Activities;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Activities;

public sealed class ActivityParseTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":{"is":"no text"}}""")]
    [InlineData("""{"Type":"message"}""")]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""{"type":"message","text":"half a pair \ud83d"}""")]
    public void What_is_no_activity_is_refused(string body) => Assert.ThrowsAny<JsonException>(() => Activity.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Assert.ThrowsAny<JsonException>(() => Activity.Parse([.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.ThrowsAny<JsonException>(() => Activity.Parse(Encoding.UTF8.GetBytes($$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""")));

    [Fact]
    public void Lists_that_are_null_are_empty()
    {
        var activity = Payload.Read("message.null-lists");

        Assert.Empty(activity.Attachments);
        Assert.Empty(activity.Entities);
        Assert.Empty(activity.MembersAdded);
        Assert.Empty(activity.MembersRemoved);
        Assert.Empty(activity.ReactionsAdded);
        Assert.Empty(activity.ReactionsRemoved);
        Assert.Null(activity.Value);
    }

    [Fact]
    public void Lists_that_are_absent_are_empty()
    {
        var activity = Payload.Read("unknown.type-alone");

        Assert.Empty(activity.Attachments);
        Assert.Empty(activity.Entities);
        Assert.Empty(activity.MembersAdded);
        Assert.Empty(activity.MembersRemoved);
        Assert.Empty(activity.ReactionsAdded);
        Assert.Empty(activity.ReactionsRemoved);
    }

    [Fact]
    public void Values_of_the_wrong_kind_count_as_absent_and_numbers_as_text()
    {
        var activity = Payload.Read("message.wrong-kinds");

        Assert.Equal("1763991000999", activity.Id);
        Assert.Null(activity.Timestamp);
        Assert.Null(activity.Locale);
        Assert.Null(activity.Conversation!.IsGroup);
        Assert.Empty(activity.Entities);
        Assert.Empty(activity.MembersAdded);
        Assert.Equal(AttachmentTypes.Html, Assert.Single(activity.Attachments).ContentType);
        Assert.Equal("hello", activity.Text);
    }

    [Theory]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    [InlineData("channelData")]
    public void A_part_that_is_no_object_counts_as_absent(string field)
    {
        foreach (var value in new[] { "null", "\"x\"", "1", "[{\"id\":\"x\"}]", "true" })
        {
            var activity = Activity.Parse(Encoding.UTF8.GetBytes($$"""{"{{field}}":{{value}},"type":"message","text":"x"}"""));

            Assert.Null(activity.From ?? activity.Recipient ?? (object?)activity.Conversation ?? activity.ChannelData);
            Assert.Equal("x", activity.Text);
        }
    }
}
