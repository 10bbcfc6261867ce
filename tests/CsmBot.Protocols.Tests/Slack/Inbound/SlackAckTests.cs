using System.Text;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Inbound.Responses;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Views;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Inbound;

public sealed class SlackAckTests
{
    private static readonly SlackMessage Message = new() { Text = "Filing \"Grüße\"..." };

    private static readonly ModalView View = new() { Title = new PlainText("Done"), Blocks = [new DividerBlock()] };

    [Fact]
    public void Nothing_to_say_is_no_body()
    {
        Assert.True(SlackAck.Empty.IsEmpty);
        Assert.False(SlackAck.Clear().IsEmpty);
    }

    [Fact]
    public void A_command_is_answered_with_a_message()
    {
        Assert.Equal("""{"response_type":"ephemeral","text":"Filing \"Grüße\"..."}""", Json(SlackAck.Message(ResponseMessage.Of(Message, ResponseType.Ephemeral))));
        Assert.Equal("""{"response_type":"in_channel","text":"Filing \"Grüße\"..."}""", Json(SlackAck.Message(ResponseMessage.Of(Message, ResponseType.InChannel))));
    }

    [Fact]
    public void The_original_is_replaced_or_deleted()
    {
        Assert.Equal("""{"replace_original":true,"text":"Filing \"Grüße\"..."}""", Encoding.UTF8.GetString(ResponseMessage.Replace(Message).ToUtf8Json()));
        Assert.Equal("""{"delete_original":true}""", Encoding.UTF8.GetString(ResponseMessage.Delete().ToUtf8Json()));
    }

    [Fact]
    public void Errors_are_shown_at_inputs()
    {
        var view = Sample.Read<ViewSubmission>("view_submission.values").View;

        Assert.Equal(
            """{"response_action":"errors","errors":{"due":"Pick a date from today on."}}""",
            Json(SlackAck.Errors(view, new Dictionary<string, string> { ["due"] = "Pick a date from today on." })));
    }

    [Theory]
    [InlineData("info")]
    [InlineData("due_pick")]
    [InlineData("Due")]
    public void Errors_elsewhere_are_a_mistake(string block)
    {
        var view = Sample.Read<ViewSubmission>("view_submission.values").View;

        Assert.Throws<ArgumentException>(() => SlackAck.Errors(view, new Dictionary<string, string> { ["due"] = "x", [block] = "x" }));
        Assert.Throws<ArgumentException>(() => SlackAck.Errors(view, new Dictionary<string, string>()));
    }

    [Fact]
    public void A_view_takes_the_place_of_another_or_goes_on_top_or_all_close()
    {
        const string Written = """{"type":"modal","title":{"type":"plain_text","text":"Done"},"blocks":[{"type":"divider"}]}""";

        Assert.Equal($$"""{"response_action":"update","view":{{Written}}}""", Json(SlackAck.Update(View)));
        Assert.Equal($$"""{"response_action":"push","view":{{Written}}}""", Json(SlackAck.Push(View)));
        Assert.Equal("""{"response_action":"clear"}""", Json(SlackAck.Clear()));
    }

    [Fact]
    public void A_menu_gets_its_choices()
    {
        var option = new SelectOption(new PlainText("Acme"), "acme");
        const string Written = """{"text":{"type":"plain_text","text":"Acme"},"value":"acme"}""";

        Assert.Equal($$"""{"options":[{{Written}}]}""", Json(SlackAck.Options([option])));
        Assert.Equal("""{"options":[]}""", Json(SlackAck.Options([])));
        Assert.Equal(
            $$$"""{"option_groups":[{"label":{"type":"plain_text","text":"Mine"},"options":[{{{Written}}}]}]}""",
            Json(SlackAck.OptionGroups([new OptionGroup(new PlainText("Mine"), [option])])));
    }

    [Fact]
    public void The_challenge_goes_back() => Assert.Equal("""{"challenge":"3eZ"}""", Json(SlackAck.Challenge("3eZ")));

    private static string Json(SlackAck ack) => Encoding.UTF8.GetString(ack.Json.Span);
}
