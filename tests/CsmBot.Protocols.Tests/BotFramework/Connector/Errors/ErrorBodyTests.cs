using System.Text;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Errors;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""", "BotNotInConversationRoster")]
    [InlineData("""{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"Thread is blocked\",\r\n  \"errorCode\": null\r\n}"}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"Forbidden","message":"{\"subCode\":\"ConversationBlockedByUser\"}"}}""", "ConversationBlockedByUser")]
    [InlineData("""{"code":"BotDisabledByAdmin"}""", "BotDisabledByAdmin")]
    [InlineData("""{"error":{"code":"BadArgument","message":"{not json"}}""", "BadArgument")]
    [InlineData("""{"error":{"code":42}}""", null)]
    [InlineData("""{"error":"BadArgument"}""", null)]
    [InlineData("""{"error":{"code":"said Ann Example to Bob"}}""", null)]
    [InlineData("""["error"]""", null)]
    [InlineData("<!DOCTYPE html><pre>Payload Too Large</pre>", null)]
    [InlineData("", null)]
    public void The_code_is_found_where_there_is_one(string body, string? code) => Assert.Equal(code, ErrorBody.CodeOf(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(429, "Throttled")]
    [InlineData(500, "ServiceError")]
    [InlineData(502, null)]
    public void A_status_without_a_code_speaks_for_itself(int status, string? code) => Assert.Equal(code, ErrorBody.CodeOf(status, "<html>"u8.ToArray()));

    [Fact]
    public void A_code_goes_before_the_status() => Assert.Equal("Other", ErrorBody.CodeOf(429, """{"error":{"code":"Other"}}"""u8.ToArray()));
}
