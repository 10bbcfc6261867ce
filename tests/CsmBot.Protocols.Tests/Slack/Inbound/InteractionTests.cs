using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Commands;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Inbound;

public sealed class InteractionTests
{
    [Fact]
    public void A_press_says_which_button_on_which_message()
    {
        var inbound = Sample.Read("block_actions.button");
        var pressed = Assert.IsType<BlockActions>(inbound.Payload);
        var action = Assert.Single(pressed.Actions);

        Assert.Equal(("button", "b", "a.button", "T-104:7", "1764000000.1"), (action.Type, action.BlockId, action.ActionId, action.Input.Value, action.ActionTs));
        Assert.Equal(("U02DANA", "C01CSM", "1764000000.000100", "1.2.ab"), (inbound.UserId, inbound.ChannelId, inbound.ThreadTs, inbound.TriggerId));
        Assert.Equal(new Uri("https://hooks.slack.com/actions/T01ACME/1/x"), inbound.ResponseUrl);
        Assert.Equal(("message", "1764000000.000200", "C01CSM", false), (pressed.Container!.Type, pressed.Container.MessageTs, pressed.Container.ChannelId, pressed.Container.IsEphemeral));
        Assert.Equal(("P1 churn threat", "B0SELF", "U0BOT", "1764000000.000200"), (pressed.Message!.Text, pressed.Message.BotId, pressed.Message.UserId, pressed.Message.Ts));
        Assert.Equal(("U02DANA", "dana", "T01ACME"), (pressed.User!.Id, pressed.User.Name, pressed.User.TeamId));
    }

    [Fact]
    public void Every_control_gives_what_was_chosen()
    {
        var chosen = Sample.Read<BlockActions>("block_actions.all-controls").Actions.ToDictionary(action => action.Type, action => string.Join(',', action.Input.Chosen));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["button"] = "v",
                ["static_select"] = "p1",
                ["external_select"] = "acme",
                ["overflow"] = "more",
                ["radio_buttons"] = "",
                ["multi_static_select"] = "a,b",
                ["checkboxes"] = "",
                ["users_select"] = "U1",
                ["multi_users_select"] = "U1,U2",
                ["conversations_select"] = "C1",
                ["multi_conversations_select"] = "C1,D2",
                ["channels_select"] = "C3",
                ["multi_channels_select"] = "C3",
                ["datepicker"] = "2026-11-30",
                ["timepicker"] = "09:30",
                ["datetimepicker"] = "1764000000",
                ["plain_text_input"] = "typed",
                ["rich_text_input"] = "",
                ["sorcery"] = "",
            },
            chosen);
    }

    [Fact]
    public void An_unknown_control_is_kept_as_it_came()
    {
        var actions = Sample.Read<BlockActions>("block_actions.all-controls").Actions;

        Assert.Equal("x", actions[^1].Raw.GetProperty("spell").GetString());
        Assert.Equal("rich_text", actions.Single(action => action.Type == "rich_text_input").Input.RichText?.GetProperty("type").GetString());
        Assert.Equal("P1", actions.Single(action => action.Type == "static_select").Input.SelectedOption?.Text);
    }

    [Fact]
    public void A_message_that_only_one_person_sees_is_marked() => Assert.True(Sample.Read<BlockActions>("block_actions.ephemeral").Container!.IsEphemeral);

    [Fact]
    public void A_press_in_the_Home_tab_has_a_view_and_no_channel()
    {
        var inbound = Sample.Read("block_actions.home");
        var pressed = Assert.IsType<BlockActions>(inbound.Payload);

        Assert.Null(inbound.ChannelId);
        Assert.Null(inbound.ResponseUrl);
        Assert.Equal(("V1", "V1", "2026-11-30"), (pressed.Container?.ViewId, pressed.View?.Id, pressed.State.Find("due", "due_pick")?.SelectedDate));
    }

    [Fact]
    public void A_submission_has_its_values()
    {
        var inbound = Sample.Read("view_submission.values");
        var submitted = Assert.IsType<ViewSubmission>(inbound.Payload);
        var view = submitted.View;

        Assert.Equal(("V1", "modal", "task.add.v1", "1764.abc", "{\"t\":\"T-104\"}"), (view.Id, view.Type, view.CallbackId, view.Hash, view.PrivateMetadata));
        Assert.Equal(("V0", null, null, "B0SELF"), (view.RootViewId, view.PreviousViewId, view.ExternalId, view.BotId));
        Assert.Equal("2026-11-30", view.State.Find("due", "due_pick")?.SelectedDate);
        Assert.Null(view.State.Find("note", "text")!.Value);
        Assert.Empty(view.State.Find("note", "text")!.Chosen);
        Assert.Null(view.State.Find("due", "other"));
        Assert.Equal(2, view.State.Values.Count);
        Assert.Equal(["due", "note"], view.InputBlockIds);
        var address = Assert.Single(submitted.ResponseUrls);
        Assert.Equal(("where", "pick", "C01CSM", "hooks.slack.com"), (address.BlockId, address.ActionId, address.ChannelId, address.Address?.Host));
    }

    [Fact]
    public void A_state_that_is_an_empty_list_is_empty() => Assert.Empty(Sample.Read<ViewSubmission>("view_submission.empty-state-list").View.State.Values);

    [Fact]
    public void A_closed_view_says_whether_the_stack_went() => Assert.True(Sample.Read<ViewClosed>("view_closed").IsCleared);

    [Fact]
    public void Shortcuts_say_which_and_where()
    {
        var global = Sample.Read("shortcut.global");
        Assert.Equal(("triage", null, null), (Assert.IsType<GlobalShortcut>(global.Payload).CallbackId, global.ChannelId, global.ResponseUrl));

        var inbound = Sample.Read("message_action");
        var action = Assert.IsType<MessageAction>(inbound.Payload);
        Assert.Equal(("triage_message", "1764000000.000200", "P1 churn threat"), (action.CallbackId, action.MessageTs, action.Message?.Text));
        Assert.Equal(("C01CSM", "1764000000.000100", "hooks.slack.com"), (inbound.ChannelId, inbound.ThreadTs, inbound.ResponseUrl?.Host));
    }

    [Fact]
    public void A_menu_says_what_was_typed()
    {
        var asked = Sample.Read<BlockSuggestion>("block_suggestion");

        Assert.Equal(("acc", "account", "Ac", "V1"), (asked.BlockId, asked.ActionId, asked.Typed, asked.View?.Id));
    }

    [Fact]
    public void An_unknown_interaction_is_kept_as_it_came()
    {
        var inbound = Sample.Read("interaction.unknown");

        Assert.Equal((SlackInboundKind.Unknown, "workflow_step_edit"), (inbound.Kind, inbound.Type));
        Assert.Equal("x", Assert.IsType<UnknownPayload>(inbound.Payload).Raw.GetProperty("callback_id").GetString());
    }

    [Fact]
    public void A_command_has_its_text()
    {
        var inbound = Sample.Read("command.triage");
        var command = Assert.IsType<SlashCommand>(inbound.Payload);

        Assert.Equal(("/triage", "churn threat at Acme & Söhne + 5%", "csm"), (command.Command, command.Text, command.ChannelName));
        Assert.Equal((SlackInboundKind.Command, "slash_command", "U02DANA", "C01CSM", "1.2.ab"), (inbound.Kind, inbound.Type, inbound.UserId, inbound.ChannelId, inbound.TriggerId));
        Assert.Equal("hooks.slack.com", inbound.ResponseUrl?.Host);
        Assert.Equal("", Sample.Read<SlashCommand>("command.empty").Text);
    }
}
