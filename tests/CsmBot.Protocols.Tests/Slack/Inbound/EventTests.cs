using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Events;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Inbound;

public sealed class EventTests
{
    [Fact]
    public void A_mention_says_who_where_and_what()
    {
        var inbound = Sample.Read("event.app_mention");
        var payload = Assert.IsType<EventPayload>(inbound.Payload);
        var message = Assert.IsType<MessageEvent>(payload.Event);

        Assert.Equal((SlackInboundKind.Event, "event_callback", "U02DANA", "T01ACME", "C01CSM"), (inbound.Kind, inbound.Type, inbound.UserId, inbound.UserTeamId, inbound.ChannelId));
        Assert.Null(inbound.ThreadTs);
        Assert.Equal(new SlackTenant("A01BOT", "T01ACME", null, false), inbound.Tenant);
        Assert.Equal(("Ev01", DateTimeOffset.FromUnixTimeSeconds(1764000000)), (payload.EventId, payload.EventTime));
        Assert.True(message.IsMention);
        Assert.Equal("<@U0BOT> triage churn threat at Acme &amp; Sons", message.Text);
        Assert.Equal("1764000000.000100", message.Ts);
        Assert.Equal(new[] { "U0BOT" }, payload.Authorizations.Select(one => one.UserId));
        Assert.True(payload.Authorizations[0].IsBot);
    }

    [Fact]
    public void A_mention_in_a_thread_says_which() => Assert.Equal("1764000000.000100", Sample.Read("event.app_mention-in-thread").ThreadTs);

    [Theory]
    [InlineData("event.app_mention", "T01ACME", null, false, "T01ACME")]
    [InlineData("event.app_mention-connect", "T01ACME", null, false, "T01ACME")]
    [InlineData("event.app_mention-no-authorizations", "T01ACME", "E01", false, "T01ACME")]
    [InlineData("event.app_mention-org", "T01ACME", "E01", true, "E01")]
    [InlineData("event.app_uninstalled", "T01ACME", null, false, "T01ACME")]
    [InlineData("block_actions.button", "T01ACME", null, false, "T01ACME")]
    [InlineData("block_actions.org", "T02", "E01", true, "E01")]
    [InlineData("view_submission.connect", "T01ACME", null, false, "T01ACME")]
    [InlineData("command.triage", "T01ACME", null, false, "T01ACME")]
    [InlineData("command.org", "T01ACME", "E01", true, "E01")]
    [InlineData("app_rate_limited", "T01ACME", null, false, "T01ACME")]
    public void The_tenant_is_the_installation(string name, string team, string? enterprise, bool isEnterprise, string key)
    {
        var tenant = Sample.Read(name).Tenant;

        Assert.Equal((team, enterprise, isEnterprise, key), (tenant.TeamId, tenant.EnterpriseId, tenant.IsEnterpriseInstall, tenant.Key));
        Assert.Equal("A01BOT", tenant.AppId);
    }

    [Fact]
    public void Somebody_from_outside_is_told_by_their_workspace()
    {
        var inbound = Sample.Read("event.app_mention-connect");
        var payload = Assert.IsType<EventPayload>(inbound.Payload);

        Assert.Equal("T9OTHER", inbound.UserTeamId);
        Assert.Equal(("T9OTHER", "T01ACME", "E01"), (payload.TeamId, payload.ContextTeamId, payload.ContextEnterpriseId));
        Assert.True(payload.IsExternallyShared);
        Assert.False(Sample.Read<EventPayload>("event.app_mention").IsExternallyShared);
    }

    [Theory]
    [InlineData("event.message-im", false, null, "im")]
    [InlineData("event.message-bot", true, "bot_message", "channel")]
    [InlineData("event.message-changed", true, "message_changed", "im")]
    [InlineData("event.message-file", false, "file_share", "im")]
    public void Messages_of_bots_are_told_apart(string name, bool isFromBot, string? subtype, string channelType)
    {
        var message = Assert.IsType<MessageEvent>(Sample.Read<EventPayload>(name).Event);

        Assert.Equal((isFromBot, subtype, channelType), (message.IsFromBot("U0BOT"), message.Subtype, message.ChannelType));
        Assert.False(message.IsMention);
    }

    [Fact]
    public void A_message_of_the_bot_user_is_the_bots_own()
    {
        var message = Assert.IsType<MessageEvent>(Sample.Read<EventPayload>("event.message-im").Event);

        Assert.True(message.IsFromBot("U02DANA"));
        Assert.False(message.IsFromBot(null));
        Assert.Equal("card", Assert.IsType<MessageEvent>(Sample.Read<EventPayload>("event.message-changed").Event).Inner?.Text);
    }

    [Fact]
    public void An_opened_Home_has_its_tab_and_the_hash_of_its_view()
    {
        var inbound = Sample.Read("event.app_home_opened");
        var opened = Assert.IsType<AppHomeOpenedEvent>(Assert.IsType<EventPayload>(inbound.Payload).Event);

        Assert.Equal(("home", "1764.abc", "U02DANA", "D01"), (opened.Tab, opened.View?.Hash, inbound.UserId, inbound.ChannelId));
        Assert.Equal("1764000003.000100", opened.EventTs);
    }

    [Theory]
    [InlineData("event.member_joined_channel", true, "U02DANA")]
    [InlineData("event.member_left_channel", false, null)]
    public void Members_come_and_go(string name, bool isJoin, string? inviter)
    {
        var inbound = Sample.Read(name);
        var member = Assert.IsType<MembershipEvent>(Assert.IsType<EventPayload>(inbound.Payload).Event);

        Assert.Equal((isJoin, inviter, "U0BOT", "C01CSM"), (member.IsJoin, member.InviterId, inbound.UserId, inbound.ChannelId));
    }

    [Theory]
    [InlineData("event.channel_archive", "C01CSM", null)]
    [InlineData("event.channel_rename", "C01CSM", "csm-alerts")]
    [InlineData("event.channel_deleted", "C01CSM", null)]
    [InlineData("event.group_archive", "G01", null)]
    public void Channels_change(string name, string channel, string? newName)
    {
        var inbound = Sample.Read(name);
        var changed = Assert.IsType<ChannelEvent>(Assert.IsType<EventPayload>(inbound.Payload).Event);

        Assert.Equal((channel, newName), (inbound.ChannelId, changed.Name));
    }

    [Fact]
    public void An_uninstalled_app_says_nothing_else() =>
        Assert.Null(Assert.IsType<AppUninstalledEvent>(Sample.Read<EventPayload>("event.app_uninstalled").Event).EventTs);

    [Fact]
    public void Revoked_tokens_say_whose()
    {
        var revoked = Assert.IsType<TokensRevokedEvent>(Sample.Read<EventPayload>("event.tokens_revoked").Event);

        Assert.Equal(["U02DANA"], revoked.UserTokens);
        Assert.Equal(["U0BOT"], revoked.BotTokens);
    }

    [Theory]
    [InlineData("event.team_access_granted", true, new[] { "T02", "T03" })]
    [InlineData("event.team_access_revoked", false, new[] { "T02" })]
    public void Workspaces_are_granted_and_revoked(string name, bool isGranted, string[] teams)
    {
        var access = Assert.IsType<TeamAccessEvent>(Sample.Read<EventPayload>(name).Event);

        Assert.Equal(isGranted, access.IsGranted);
        Assert.Equal(teams, access.TeamIds);
    }

    [Theory]
    [InlineData("event.reaction_added", true, "white_check_mark", "U0BOT", "C01CSM", "1764000000.000200")]
    [InlineData("event.reaction_removed", false, "eyes", null, null, null)]
    public void Reactions_name_their_message(string name, bool isAdded, string emoji, string? writer, string? channel, string? ts)
    {
        var inbound = Sample.Read(name);
        var reaction = Assert.IsType<ReactionEvent>(Assert.IsType<EventPayload>(inbound.Payload).Event);

        Assert.Equal((isAdded, emoji, writer, channel, ts), (reaction.IsAdded, reaction.Reaction, reaction.ItemUserId, inbound.ChannelId, reaction.MessageTs));
    }

    [Fact]
    public void An_unknown_event_is_kept_as_it_came()
    {
        var inbound = Sample.Read("event.unknown");
        var other = Assert.IsType<OtherEvent>(Assert.IsType<EventPayload>(inbound.Payload).Event);

        Assert.Equal("S1", other.Raw.GetProperty("subteam").GetProperty("id").GetString());
        Assert.Equal(("U02DANA", "C1"), (inbound.UserId, inbound.ChannelId));
    }

    [Fact]
    public void Values_of_the_wrong_kind_count_as_absent_and_numbers_as_text()
    {
        var inbound = Sample.Read("event.wrong-kinds");
        var payload = Assert.IsType<EventPayload>(inbound.Payload);
        var message = Assert.IsType<MessageEvent>(payload.Event);

        Assert.Equal(new SlackTenant(null, "7", null, false), inbound.Tenant);
        Assert.Equal(("12", "1.5", null, null), (message.Text, message.Ts, message.Inner, message.UserId));
        Assert.Null(payload.EventId);
        Assert.Null(payload.EventTime);
        Assert.Empty(payload.Authorizations);
        Assert.True(payload.IsExternallyShared);
    }

    [Fact]
    public void The_challenge_and_the_limit_are_read()
    {
        Assert.Equal("3eZbrw1aB", Sample.Read<UrlVerification>("url_verification").Challenge);
        var limited = Sample.Read<RateLimitedPayload>("app_rate_limited");
        Assert.Equal(("T01ACME", DateTimeOffset.FromUnixTimeSeconds(1764000000)), (limited.TeamId, limited.Minute));
    }
}
