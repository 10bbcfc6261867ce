using System.Text;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Invokes;
using CsmBot.Protocols.Tests.BotFramework.Activities;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Invokes;

public sealed class InvokePayloadTests
{
    [Fact]
    public void A_press_on_a_card_tells_verb_and_data()
    {
        var value = AdaptiveCardActionValue.Of(Payload.Read("invoke.adaptiveCard-action"))!;

        Assert.Equal(("Action.Execute", "complete", "task.complete.v1"), (value.Action!.Type, value.Action.Id, value.Action.Verb));
        Assert.Equal("called", value.Action.Data!.Value.GetProperty("note").GetString());
        Assert.False(value.IsAutomatic);
    }

    [Fact]
    public void A_refresh_by_the_client_is_automatic() => Assert.True(AdaptiveCardActionValue.Of(Payload.Read("invoke.adaptiveCard-refresh"))!.IsAutomatic);

    [Fact]
    public void The_playground_leaves_the_trigger_out()
    {
        var value = AdaptiveCardActionValue.Of(Payload.Read("playground.adaptiveCard-action"))!;

        Assert.Null(value.Trigger);
        Assert.False(value.IsAutomatic);
        Assert.Equal("Done", value.Action!.Properties!["title"].GetString());
    }

    [Theory]
    [InlineData("invoke.task-fetch", InvokeNames.TaskFetch, "dark")]
    [InlineData("invoke.task-submit", InvokeNames.TaskSubmit, "default")]
    public void A_dialog_tells_its_data(string payload, string name, string theme)
    {
        var activity = Payload.Read(payload);
        var value = TaskModuleRequest.Of(activity)!;

        Assert.Equal(name, activity.Name);
        Assert.Equal("task.edit.v1", value.Data!.Value.GetProperty("form").GetString());
        Assert.Equal(theme, value.Context!.Theme);
    }

    [Fact]
    public void A_message_action_tells_the_message()
    {
        var value = MessagingExtensionAction.Of(Payload.Read("invoke.composeExtension-fetchTask"))!;

        Assert.Equal(("triageMessage", "message"), (value.CommandId, value.CommandContext));
        var message = value.MessagePayload!;
        Assert.Equal(("1763991400321", "1763991300111", "Acme"), (message.Id, message.ReplyToId, message.Subject));
        Assert.Equal("1763991300111", message.ThreadRootId);
        Assert.StartsWith("https://teams.microsoft.com/l/message/", message.LinkToMessage, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2025, 11, 24, 13, 21, 40, 321, TimeSpan.Zero), message.CreatedDateTime);
        Assert.Equal("html", message.Body!.ContentType);
        Assert.Contains("furious", message.Body.Content, StringComparison.Ordinal);
        Assert.Equal(("9d3c1b7a-5f4e-4d2c-8b1a-6e7f8a9b0c1d", "Bob Rivera"), (message.From!.User!.Id, message.From.User.DisplayName));
    }

    [Fact]
    public void A_submitted_message_action_tells_inputs_and_message_again()
    {
        var value = MessagingExtensionAction.Of(Payload.Read("invoke.composeExtension-submitAction"))!;

        Assert.Equal("Acme", value.Data!.Value.GetProperty("account").GetString());
        Assert.Equal(value.MessagePayload!.Id, value.MessagePayload.ThreadRootId);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"x"}""")]
    [InlineData("""{"action":{"verb":""},"commandId":""}""")]
    [InlineData("""{"action":{"data":{}},"commandId":null}""")]
    public void A_malformed_payload_is_none(string value)
    {
        var activity = Activity.Parse(Encoding.UTF8.GetBytes($$"""{"type":"invoke","value":{{value}}}"""));

        Assert.Null(AdaptiveCardActionValue.Of(activity));
        Assert.Null(MessagingExtensionAction.Of(activity));
        Assert.Equal(value.StartsWith('{'), TaskModuleRequest.Of(activity) is not null);
    }

    [Fact]
    public void A_payload_that_is_absent_is_none() => Assert.Null(TaskModuleRequest.Of(Payload.Read("unknown.type-alone")));
}
