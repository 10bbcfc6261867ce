using System.Net;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

public sealed class MemberTests
{
    private static readonly Uri Service = new("https://smba.trafficmanager.net/teams/");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_is_found_by_either_id()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Members.Add("29:1a", "aad-1", "Ann Example");

        var member = await rig.Client.GetConversationMemberAsync(rig.Url, ConnectorRig.Chat, "29:1a", ConnectorRig.Tenant, Cancellation);

        Assert.Equal(member, await rig.Client.GetConversationMemberAsync(rig.Url, ConnectorRig.Chat, "aad-1", ConnectorRig.Tenant, Cancellation));
        Assert.Equal(
            new TeamsChannelAccount
            {
                Id = "29:1a",
                AadObjectId = "aad-1",
                Name = "Ann Example",
                GivenName = "Ann",
                Surname = "Example",
                Email = "ann.example@example.com",
                UserPrincipalName = "ann.example@example.com",
                TenantId = rig.Teams.TenantId,
                UserRole = "user",
            },
            member);
    }

    [Fact]
    public async Task A_guest_without_an_address_and_an_object_id_by_its_other_name_are_read()
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.OK, """{"id":"29:1a","objectId":"aad-1","userRole":"guest","new":{"field":1}}"""));

        var member = await ConnectorRig.On(handler).GetConversationMemberAsync(Service, "a:1", "29:1a", ConnectorRig.Tenant, Cancellation);

        Assert.Equal(("aad-1", "guest", null), (member.AadObjectId, member.UserRole, member.Email));
    }

    [Fact]
    public async Task A_stranger_is_a_404_with_its_code()
    {
        await using var rig = await ConnectorRig.StartAsync();

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.GetConversationMemberAsync(rig.Url, ConnectorRig.Chat, "29:none", ConnectorRig.Tenant, Cancellation));

        Assert.Equal(ConnectorErrorCodes.MemberNotFoundInConversation, exception.Code);
    }

    [Fact]
    public async Task All_pages_are_followed()
    {
        await using var rig = await ConnectorRig.StartAsync();
        foreach (var number in Enumerable.Range(0, 120))
        {
            rig.Teams.Members.Add($"29:{number}", $"aad-{number}", $"Person {number}");
        }

        var members = await rig.Client.GetConversationPagedMembersAsync(rig.Url, ConnectorRig.Chat, ConnectorRig.Tenant, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(0, 120).Select(number => $"29:{number}"), members.Select(member => member.Id));
        Assert.Equal(3, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task Pages_are_asked_for_only_as_far_as_they_are_read()
    {
        await using var rig = await ConnectorRig.StartAsync();
        foreach (var number in Enumerable.Range(0, 120))
        {
            rig.Teams.Members.Add($"29:{number}", $"aad-{number}", $"Person {number}");
        }

        Assert.Equal("29:49", (await rig.Client.GetConversationPagedMembersAsync(rig.Url, ConnectorRig.Chat, ConnectorRig.Tenant, Cancellation).ElementAtAsync(49, Cancellation)).Id);
        Assert.Equal(1, rig.Teams.RequestCount);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, ConnectorClient.MaxMemberPages)]
    public async Task A_server_that_never_stops_is_stopped(bool isNewEachTime, int requests)
    {
        using var handler = new StubHandler(number => StubHandler.Answer(HttpStatusCode.OK, $$"""{"members":[],"continuationToken":"{{(isNewEachTime ? number : 0)}}"}"""));
        var client = ConnectorRig.On(handler);

        var exception = await Assert.ThrowsAsync<ConnectorException>(async () => await client.GetConversationPagedMembersAsync(Service, "a:1", ConnectorRig.Tenant, Cancellation).CountAsync(Cancellation));

        Assert.Equal(ConnectorErrorCodes.UnreadableResponse, exception.Code);
        Assert.Equal(requests, handler.Count);
    }

    [Fact]
    public async Task A_team_and_its_channels_are_read()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Members.Add("29:1a", "aad-1", "Ann Example");
        rig.Teams.AddTeam(new FakeTeam("19:t@thread.tacv2", "Success", "aad-t") { Channels = new Dictionary<string, string>(StringComparer.Ordinal) { ["19:c@thread.tacv2"] = "News" } });

        var team = await rig.Client.GetTeamDetailsAsync(rig.Url, "19:t@thread.tacv2", ConnectorRig.Tenant, Cancellation);
        var channels = await rig.Client.GetTeamChannelsAsync(rig.Url, "19:t@thread.tacv2", ConnectorRig.Tenant, Cancellation);

        Assert.Equal(("Success", "aad-t", 2, 1), (team.Name, team.AadGroupId, team.ChannelCount, team.MemberCount));
        Assert.Equal([("19:t@thread.tacv2", null, "standard"), ("19:c@thread.tacv2", "News", "standard")], channels.Select(channel => (channel.Id, channel.Name, channel.Type)));
    }

    [Fact]
    public async Task T28_A_chat_is_made_once_and_can_be_sent_to()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Members.Add("29:1a", "aad-1", "Ann Example");

        var first = await rig.Client.CreateConversationAsync(rig.Url, ConversationParameters.Personal("29:1a", rig.Teams.TenantId, rig.Teams.BotId), Cancellation);
        var second = await rig.Client.CreateConversationAsync(rig.Url, ConversationParameters.Personal("29:1a", rig.Teams.TenantId), Cancellation);
        await rig.Client.SendToConversationAsync(rig.Url, first.Id, OutgoingActivity.Message("Hi"), Cancellation);

        Assert.Equal(first, second);
        Assert.Null(first.ActivityId);
        Assert.Single(rig.Teams.Conversation(first.Id).Messages);
    }

    [Fact]
    public async Task A_channel_post_begins_a_thread()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.AddTeam(new FakeTeam("19:t@thread.tacv2", "Success", "aad-t"));

        var post = await rig.Client.CreateConversationAsync(
            rig.Url, ConversationParameters.ChannelPost("19:t@thread.tacv2", rig.Teams.TenantId, OutgoingActivity.Message("News")), Cancellation);
        await rig.Client.SendToConversationAsync(rig.Url, post.Id, OutgoingActivity.Message("More"), Cancellation);

        Assert.Equal($"19:t@thread.tacv2;messageid={post.ActivityId}", post.Id);
        Assert.Equal(["News", "More"], rig.Teams.Conversation(post.Id).Messages.Select(message => message.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":null}""")]
    public async Task An_answer_that_lacks_what_was_asked_for_is_an_error(string body)
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.OK, body));
        var client = ConnectorRig.On(handler);

        var read = await Assert.ThrowsAsync<ConnectorException>(() => client.GetTeamDetailsAsync(Service, "19:t", ConnectorRig.Tenant, Cancellation));
        var begun = await Assert.ThrowsAsync<ConnectorException>(() => client.CreateConversationAsync(Service, ConversationParameters.Personal("29:1a", "t"), Cancellation));

        Assert.Equal((200, ConnectorErrorCodes.UnreadableResponse, false), (read.Status, read.Code, read.IsOutcomeUnknown));
        Assert.True(begun.IsOutcomeUnknown);
    }
}
