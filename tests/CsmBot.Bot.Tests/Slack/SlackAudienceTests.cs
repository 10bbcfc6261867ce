using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>Who reads along in a channel, as Slack says (T25).</summary>
public sealed class SlackAudienceTests
{
    private const string Gil = "U09GIL";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nobody else", Audience.Team)]
    [InlineData("a guest", Audience.Strangers)]
    [InlineData("somebody of another workspace", Audience.Strangers)]
    [InlineData("another organisation", Audience.Strangers)]
    [InlineData("too many", Audience.Unknown)]
    [InlineData("not the bot", Audience.Absent)]
    [InlineData("an unknown channel", Audience.Absent)]
    public async Task T25_Guests_and_strangers_in_a_channel_are_found(string who, Audience expected)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var workspace = slack.Slack.Workspace;
        workspace.AddUser(workspace.BotUserId, "CsmBot").IsBot = true;
        workspace.Users[Gil] = new FakeSlackUser(Gil, "Gil Vance", null) { IsGuest = who == "a guest", TeamId = who == "somebody of another workspace" ? "T09OTHER" : null };
        var many = Enumerable.Range(0, 80).Select(i => $"U1{i}");
        workspace.Channels["C09NEW"] = new FakeSlackChannel("C09NEW", "risks", [SlackDriver.Dana, who == "not the bot" ? SlackDriver.Bo : workspace.BotUserId, Gil, .. who == "too many" ? many : []]) { IsShared = who == "another organisation" };
        var audience = slack.Get<IEnumerable<IAudience>>().Single(one => one.Channel == SlackIds.Channel);
        Assert.Equal(expected, await audience.FindAsync(slack.Workspace, new ConversationId(who == "an unknown channel" ? "C00NONE" : "C09NEW"), Token));
    }

    [Fact]
    public async Task T25_Alerts_are_not_posted_where_a_guest_reads()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.Workspace.Users[SlackDriver.Bo].IsGuest = true;
        using var refused = await slack.CommandAsync("/csm", "alerts here", Token);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        Assert.Contains("Guests or people of another organisation", slack.Slack.CallsOf("response/cmd")[0].Body, StringComparison.Ordinal);

        slack.Slack.Workspace.Users[SlackDriver.Bo].IsGuest = false;
        using var offered = await slack.CommandAsync("/csm", "alerts here", Token, responseName: "again");
        await slack.ReachedAsync(api => api.CallsOf("response/again").Count == 1, Token);
        Assert.Contains("Post risks at Tier-1 accounts here?", slack.Slack.CallsOf("response/again")[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C7_A_command_chooses_the_channel_it_was_typed_in_and_alerts_are_posted_there()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var session = slack.Look();
        session.Save(new KnownAccount("Acme") { Tier = 1 });
        await session.CommitAsync(Token);
        using var command = await slack.CommandAsync("/csm", "alerts here", Token);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        var offer = JsonElement.Parse(slack.Slack.CallsOf("response/cmd")[0].Body).GetProperty("blocks");
        using var pressed = await slack.InteractAsync(slack.Press(offer, "alerts.here.v1", SlackDriver.Channel, "1763900000.000900", isEphemeral: true), Token);
        await slack.ReachedAsync(api => api.CallsOf("response/press").Count == 1, Token);
        Assert.Contains("posted here from now on", slack.Slack.CallsOf("response/press")[0].Body, StringComparison.Ordinal);

        using var triaged = await slack.CommandAsync("/triage", "churn threat at Acme", Token, user: SlackDriver.Bo, responseName: "bo");
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Any(call => call["channel"] == SlackDriver.Channel), Token);
        Assert.Contains("Tier 1 at risk: Acme", slack.Slack.CallsOf("chat.postMessage").Single(call => call["channel"] == SlackDriver.Channel)["text"], StringComparison.Ordinal);
    }
}
