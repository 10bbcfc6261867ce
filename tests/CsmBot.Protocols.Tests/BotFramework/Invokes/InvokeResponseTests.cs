using System.Text;
using System.Text.Json;
using CsmBot.Protocols.BotFramework.Invokes;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Invokes;

public sealed class InvokeResponseTests
{
    private static readonly byte[] Card = """{"type":"AdaptiveCard","body":[]}"""u8.ToArray();

    [Fact]
    public void A_card_replaces_the_card() =>
        Is(200, """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":[]}}""", InvokeResponse.Of(AdaptiveCardActionResponse.Card(Card)));

    [Fact]
    public void A_card_may_be_an_element()
    {
        using var document = JsonDocument.Parse(Card);

        Assert.Equal(AdaptiveCardActionResponse.Card(Card).Value.ToArray(), AdaptiveCardActionResponse.Card(document.RootElement).Value.ToArray());
        Assert.Equal(CardAttachment.AdaptiveCard(Card).Content.ToArray(), CardAttachment.AdaptiveCard(document.RootElement).Content.ToArray());
    }

    [Fact]
    public void A_message_is_a_text() =>
        Is(200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done \u0022so\u0022"}""", InvokeResponse.Of(AdaptiveCardActionResponse.Message("Done \"so\"")));

    [Theory]
    [InlineData(400, "application/vnd.microsoft.error")]
    [InlineData(500, "application/vnd.microsoft.error")]
    [InlineData(412, "application/vnd.microsoft.error.preconditionFailed")]
    public void An_error_travels_in_an_HTTP_200(int status, string type) =>
        Is(
            200,
            $$$"""{"statusCode":{{{status}}},"type":"{{{type}}}","value":{"code":"Stale","message":"It changed."}}""",
            InvokeResponse.Of(AdaptiveCardActionResponse.Error(status, "Stale", "It changed.")));

    [Theory]
    [InlineData(200)]
    [InlineData(600)]
    public void An_error_has_an_errors_status(int status) => Assert.Throws<ArgumentOutOfRangeException>(() => AdaptiveCardActionResponse.Error(status, "x", "x"));

    [Fact]
    public void A_dialog_continues_with_a_card() =>
        Is(
            200,
            """{"task":{"type":"continue","value":{"title":"Edit","height":"large","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[]}}}}}""",
            InvokeResponse.Of(TaskModuleResponse.Continue("Edit", CardAttachment.AdaptiveCard(Card), TaskModuleSize.Tall)));

    [Fact]
    public void A_dialog_is_medium_when_nothing_is_said() =>
        Assert.Contains("\"height\":\"medium\",\"width\":\"medium\"", Text(InvokeResponse.Of(TaskModuleResponse.Continue("Edit", CardAttachment.AdaptiveCard(Card), default))), StringComparison.Ordinal);

    [Fact]
    public void A_dialog_ends_with_a_text() => Is(200, """{"task":{"type":"message","value":"Filed"}}""", InvokeResponse.Of(TaskModuleResponse.Message("Filed")));

    [Fact]
    public void A_card_goes_into_the_compose_box() =>
        Is(
            200,
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[]}}]}}""",
            InvokeResponse.Of(MessagingExtensionActionResponse.Compose(CardAttachment.AdaptiveCard(Card))));

    [Fact]
    public void A_malformed_payload_is_answered_400_in_the_shape_of_an_error() =>
        Is(400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"No verb."}}""", InvokeResponse.BadRequest("No verb."));

    [Fact]
    public void Nothing_to_show_and_nothing_known_have_no_body()
    {
        Is(200, "", InvokeResponse.Empty);
        Is(501, "", InvokeResponse.NotImplemented);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("")]
    public void A_card_that_is_no_JSON_is_a_bug_that_shows(string card) =>
        Assert.ThrowsAny<Exception>(() => InvokeResponse.Of(AdaptiveCardActionResponse.Card(Encoding.UTF8.GetBytes(card))));

    private static void Is(int status, string body, InvokeResponse response)
    {
        Assert.Equal(status, response.Status);
        Assert.Equal(body, Text(response));
    }

    private static string Text(InvokeResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
