using CsmBot.Protocols.BotFramework.Activities;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Activities;

public sealed class ActivityTests
{
    private const string Tenant = "5e2d3a84-6b1f-4c0a-8f3e-9d7c21b0aa42";

    [Fact]
    public void A_personal_message_tells_who_where_when_and_what()
    {
        var activity = Payload.Read("message.personal");

        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Equal(ChannelIds.MsTeams, activity.ChannelId);
        Assert.Equal("triage churn threat at Acme", activity.Text);
        Assert.Equal("plain", activity.TextFormat);
        Assert.Equal("en-GB", activity.Locale);
        Assert.Equal("Europe/London", activity.LocalTimezone);
        Assert.Equal(new DateTimeOffset(2025, 11, 24, 13, 30, 0, TimeSpan.Zero).AddTicks(1234567), activity.Timestamp);
        Assert.Equal("Mia Tanaka", activity.From!.Name);
        Assert.Equal("0c9d6b0e-2f1b-4a44-9a0b-7f6f5b3c8e21", activity.From.AadObjectId);
        Assert.Equal("28:b7c1f0de-3a52-4d0e-9c55-0a4c7c2f6d11", activity.Recipient!.Id);
        Assert.Equal(ConversationTypes.Personal, activity.Conversation!.ConversationType);
        Assert.Null(activity.Conversation.IsGroup);
        Assert.Equal(Tenant, activity.TenantId);
        Assert.Null(activity.ChannelData!.Team);
        Assert.Null(activity.DeliveryMode);
    }

    [Fact]
    public void A_channel_message_tells_team_and_channel()
    {
        var activity = Payload.Read("message.channel-reply");

        Assert.True(activity.Conversation!.IsGroup);
        Assert.Equal(ConversationTypes.Channel, activity.Conversation.ConversationType);
        Assert.StartsWith("19:General", activity.ChannelData!.Team!.Id, StringComparison.Ordinal);
        Assert.Equal("19:8c1d4f7a2b5e4d9c8a3f6b0e1d2c3b4a@thread.tacv2", activity.ChannelData.Channel!.Id);
        Assert.Equal("1763991500123", activity.ReplyToId);
    }

    [Fact]
    public void Entities_tell_mentions_and_the_client()
    {
        var activity = Payload.Read("message.group-mention");

        var mention = activity.Entities[0];
        Assert.Equal(EntityTypes.Mention, mention.Type);
        Assert.Equal(activity.Recipient!.Id, mention.Mentioned!.Id);
        Assert.Equal("<at>CsmBot</at>", mention.Text);
        var client = activity.Entities[1];
        Assert.Equal((EntityTypes.ClientInfo, "en-GB", "GB", "Web", "Europe/London"), (client.Type, client.Locale, client.Country, client.Platform, client.Timezone));
    }

    [Fact]
    public void A_file_is_told_apart_from_the_rendering_of_rich_text()
    {
        Assert.Equal(AttachmentTypes.Html, Assert.Single(Payload.Read("message.rich-text").Attachments).ContentType);

        var file = Assert.Single(Payload.Read("message.file").Attachments);
        Assert.Equal((AttachmentTypes.FileDownload, "minutes.docx"), (file.ContentType, file.Name));
        Assert.Equal("docx", file.Content!.Value.GetProperty("fileType").GetString());
        Assert.EndsWith("minutes.docx", file.ContentUrl, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submitted_card_is_a_message_with_a_value_and_no_text()
    {
        var activity = Payload.Read("message.card-submit");

        Assert.Null(activity.Text);
        Assert.Equal("T-17", activity.Value!.Value.GetProperty("taskId").GetString());
        Assert.Equal("message", activity.ChannelData!.Source!.Name);
    }

    [Theory]
    [InlineData("installationUpdate.add-personal", InstallationActions.Add)]
    [InlineData("installationUpdate.add-team", InstallationActions.Add)]
    [InlineData("installationUpdate.remove", InstallationActions.Remove)]
    [InlineData("installationUpdate.add-upgrade", InstallationActions.AddUpgrade)]
    public void An_installation_tells_its_action(string name, string action)
    {
        var activity = Payload.Read(name);

        Assert.Equal((ActivityTypes.InstallationUpdate, action), (activity.Type, activity.Action));
    }

    [Fact]
    public void An_installation_in_a_team_tells_group_name_and_chosen_channel()
    {
        var data = Payload.Read("installationUpdate.add-team").ChannelData!;

        Assert.Equal(("1f9a3d2c-6e4b-4c8d-9a7f-0b5e2c1d3f44", "Customer Success"), (data.Team!.AadGroupId, data.Team.Name));
        Assert.Equal(data.Channel!.Id, data.Settings!.SelectedChannel!.Id);
    }

    [Theory]
    [InlineData("conversationUpdate.bot-added-team", TeamsEventTypes.TeamMemberAdded)]
    [InlineData("conversationUpdate.member-removed-odd-case", TeamsEventTypes.TeamMemberRemoved)]
    [InlineData("conversationUpdate.channel-renamed-odd-case", TeamsEventTypes.ChannelRenamed)]
    [InlineData("conversationUpdate.team-archived", TeamsEventTypes.TeamArchived)]
    [InlineData("messageUpdate.edited", TeamsEventTypes.EditMessage)]
    [InlineData("messageDelete.soft", TeamsEventTypes.SoftDeleteMessage)]
    public void An_event_is_recognised_in_any_case(string name, string eventType)
    {
        var data = Payload.Read(name).ChannelData!;

        Assert.True(data.IsEvent(eventType));
        Assert.False(data.IsEvent(TeamsEventTypes.TeamDeleted));
    }

    [Fact]
    public void Members_that_came_and_went_are_told()
    {
        var added = Payload.Read("conversationUpdate.bot-added-personal");
        var removed = Payload.Read("conversationUpdate.member-removed-odd-case");

        Assert.Contains(added.MembersAdded, member => member.Id == added.Recipient!.Id);
        Assert.Empty(added.MembersRemoved);
        Assert.StartsWith("29:", Assert.Single(removed.MembersRemoved).Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Reactions_set_and_taken_back_are_told()
    {
        Assert.Equal("like", Assert.Single(Payload.Read("messageReaction.added").ReactionsAdded).Type);
        Assert.Equal("1f440_eyes", Assert.Single(Payload.Read("messageReaction.removed").ReactionsRemoved).Type);
    }

    [Fact]
    public void The_tenant_of_the_conversation_stands_in_for_that_of_the_channel_data()
    {
        var activity = Payload.Read("message.tenant-only-in-conversation");

        Assert.Null(activity.ChannelData!.Tenant);
        Assert.Equal(Tenant, activity.TenantId);
    }

    [Fact]
    public void The_tenant_of_the_channel_data_comes_first()
    {
        var activity = Activity.Parse("""{"type":"message","channelData":{"tenant":{"id":"data"}},"conversation":{"tenantId":"conversation"}}"""u8);

        Assert.Equal("data", activity.TenantId);
    }

    [Fact]
    public void The_playgrounds_ids_are_read_though_they_are_no_GUIDs()
    {
        var activity = Payload.Read("playground.expect-replies");

        Assert.Equal("00000000-0000-0000-0000-0000000000001", activity.TenantId);
        Assert.Equal(DeliveryModes.ExpectReplies, activity.DeliveryMode);
        Assert.Equal("http://localhost:56150/_connector", activity.ServiceUrl);
    }

    [Fact]
    public void Unknown_fields_are_kept_at_every_level()
    {
        var activity = Payload.Read("message.unknown-fields");

        Assert.Equal("high", activity.Properties!["importance"].GetString());
        Assert.Equal("user", activity.From!.Properties!["role"].GetString());
        Assert.Equal("spare", activity.Conversation!.Properties!["topicName"].GetString());
        Assert.True(activity.ChannelData!.Properties!.ContainsKey("onBehalfOf"));
        Assert.Equal("emea", activity.ChannelData.Tenant!.Properties!["region"].GetString());
        Assert.True(activity.Entities[^1].Properties!.ContainsKey("geo"));
    }
}
