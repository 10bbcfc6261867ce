using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

public sealed class SendTests
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"One"}]}""";
    private static readonly OutgoingActivity Hello = OutgoingActivity.Message("Hello");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_arrives_and_its_id_comes_back()
    {
        await using var rig = await ConnectorRig.StartAsync();

        var sent = await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);

        var message = Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
        Assert.Equal("Hello", message.Text);
        Assert.Equal(message.Id, sent.Id);
        var request = Assert.Single(rig.Teams.Requests);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Null(request.Authorization);
    }

    [Fact]
    public async Task A_message_to_a_thread_stays_in_it()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var thread = rig.Teams.Conversation("19:c@thread.tacv2;messageid=1700000000000");

        await rig.Client.SendToConversationAsync(rig.Url, thread.Id, Hello, Cancellation);

        Assert.Single(thread.Messages);
        Assert.Equal("/v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D1700000000000/activities", rig.Teams.Requests[0].RawTarget);
    }

    [Fact]
    public async Task A_reply_names_what_it_answers()
    {
        await using var rig = await ConnectorRig.StartAsync();

        await rig.Client.ReplyToActivityAsync(rig.Url, ConnectorRig.Chat, "f:1", Hello, Cancellation);

        Assert.Equal("f:1", Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Messages).ReplyToId);
    }

    [Fact]
    public async Task A_card_is_updated_in_place()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var sent = await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, OutgoingActivity.Card(Card, "One"), Cancellation);

        var updated = await rig.Client.UpdateActivityAsync(
            rig.Url, ConnectorRig.Chat, sent.Id!, OutgoingActivity.Card(Card.Replace("One", "Two", StringComparison.Ordinal), "Two"), Cancellation);

        var message = Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
        Assert.Equal(sent.Id, updated.Id);
        Assert.Equal(2, message.Versions.Count);
        Assert.Contains("Two", message.Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var sent = await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);

        await rig.Client.DeleteActivityAsync(rig.Url, ConnectorRig.Chat, sent.Id!, ConnectorRig.Tenant, Cancellation);

        Assert.Empty(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
    }

    [Theory]
    [InlineData(501, true)]
    [InlineData(405, true)]
    [InlineData(404, false)]
    public async Task Deletion_that_the_peer_does_not_know_is_told_apart(int status, bool isNotSupported)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Refuse(status, "DeleteActivityAPINotImplemented"));

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.DeleteActivityAsync(rig.Url, ConnectorRig.Chat, "1", ConnectorRig.Tenant, Cancellation));

        Assert.Equal((status, isNotSupported, 1), (exception.Status, exception.IsNotSupported, exception.Attempts));
    }

    [Fact]
    public async Task Typing_and_an_answer_without_body_have_no_id()
    {
        await using var rig = await ConnectorRig.StartAsync();
        Assert.Null((await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, OutgoingActivity.Typing(), Cancellation)).Id);
        Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Signs);

        rig.Teams.FailNext(FakeFault.EmptyAccepted());
        Assert.Null((await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation)).Id);
        Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":7}""")]
    public async Task An_answer_that_says_no_id_readably_still_means_taken(string body)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Say(new FakeAnswer(200, body)));

        Assert.Null((await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation)).Id);
    }

    [Theory]
    [InlineData("BotNotInConversationRoster")]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("MessageWritesBlocked")]
    [InlineData("BotDisabledByAdmin")]
    [InlineData("NotEnoughPermissions")]
    [InlineData("InvalidBotApiHost")]
    public async Task A_403_says_why_and_is_not_tried_again(string code)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Conversation(ConnectorRig.Chat).RefusalCode = code;

        var exception = await FailsAsync(rig, ConnectorRig.Chat);

        Assert.Equal((403, code, 1, false), (exception.Status, exception.Code, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Equal("fake.1", exception.CorrelationId);
        Assert.Equal(1, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task What_is_gone_is_a_404_with_its_code()
    {
        await using var rig = await ConnectorRig.StartAsync();

        Assert.Equal(ConnectorErrorCodes.ConversationNotFound, (await FailsAsync(rig, "a:stranger")).Code);
        var exception = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.UpdateActivityAsync(rig.Url, ConnectorRig.Chat, "17", Hello, Cancellation));
        Assert.Equal(ConnectorErrorCodes.ActivityNotFoundInConversation, exception.Code);
    }

    [Fact]
    public async Task A_413_is_typed_whether_it_comes_as_json_or_as_a_page()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.TooBig());
        rig.Teams.FailNext(FakeFault.Gateway(413, applied: false));

        Assert.Equal(ConnectorErrorCodes.MessageSizeTooBig, (await FailsAsync(rig, ConnectorRig.Chat)).Code);
        Assert.Equal(ConnectorErrorCodes.MessageSizeTooBig, (await FailsAsync(rig, ConnectorRig.Chat)).Code);
        Assert.Equal(2, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task A_card_of_100_KB_is_refused_before_sending()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var card = OutgoingActivity.Card($$"""{"type":"AdaptiveCard","text":"{{new string('x', 100 * 1024)}}"}""", "Large");

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, card, Cancellation));

        Assert.Equal((0, ConnectorErrorCodes.MessageSizeTooBig, 0), (exception.Status, exception.Code, exception.Attempts));
        Assert.Equal(0, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task The_largest_message_is_sent_and_one_byte_more_is_not()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var frame = OutgoingActivity.Message("x").ToUtf8Json().Length - 1;

        await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, OutgoingActivity.Message(new string('x', OutgoingLimits.MaxMessageBytes - frame)), Cancellation);
        await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendToConversationAsync(
            rig.Url, ConnectorRig.Chat, OutgoingActivity.Message(new string('x', OutgoingLimits.MaxMessageBytes - frame + 1)), Cancellation));

        Assert.Equal(OutgoingLimits.MaxMessageBytes, Assert.Single(rig.Teams.Requests).BodyBytes);
    }

    [Fact]
    public async Task Neither_message_nor_log_of_a_failure_holds_body_token_or_name()
    {
        await using var rig = await ConnectorRig.StartAsync(credential: new CountingCredential(TimeProvider.System));
        rig.Teams.FailNext(FakeFault.Throttle(0));
        rig.Teams.FailNext(FakeFault.Say(FakeAnswer.Error(400, "BadArgument", "planted-answer")));
        var mention = Mention.Of("29:1a", "planted-name");

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendToConversationAsync(
            rig.Url, ConnectorRig.Chat, OutgoingActivity.Message($"planted-text {mention.Text}", TextFormat.Markdown, [mention]), Cancellation));
        await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, OutgoingActivity.Message("planted-text"), Cancellation);

        Assert.All([exception.ToString(), .. rig.Logger.Lines], text =>
        {
            Assert.DoesNotContain("planted", text, StringComparison.Ordinal);
            Assert.DoesNotContain("token-", text, StringComparison.Ordinal);
        });
        Assert.Equal(3, rig.Logger.Lines.Count);
        Assert.Contains(rig.Logger.Lines, line => line.Contains("400 BadArgument after 2 attempt(s), correlation id fake.2", StringComparison.Ordinal));
    }

    private static Task<ConnectorException> FailsAsync(ConnectorRig rig, string conversationId) =>
        Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendToConversationAsync(rig.Url, conversationId, Hello, Cancellation));
}
