using System.Globalization;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

public sealed class OrderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_parallel_sends_to_one_conversation_keep_their_order_through_faults()
    {
        await using var rig = await ConnectorRig.StartAsync();
        foreach (var number in Enumerable.Range(0, 50).Where(number => number % 7 == 0))
        {
            rig.Teams.FailNext(FakeFault.Throttle(0), request => request.Text == Text(number));
        }

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => SendAsync(rig, ConnectorRig.Chat, number)));

        Assert.Equal(Enumerable.Range(0, 50).Select(Text), rig.Teams.Conversation(ConnectorRig.Chat).Messages.Select(message => message.Text));
        Assert.Equal(58, rig.Teams.RequestCount);
        Assert.Equal(0, rig.Client.RememberedKeys);
    }

    [Fact]
    public async Task One_conversation_does_not_wait_for_another()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Conversation("a:other");
        var released = new TaskCompletionSource();
        rig.Teams.FailNext(FakeFault.HoldUntil(released.Task));

        var held = SendAsync(rig, ConnectorRig.Chat, 1);
        var behind = SendAsync(rig, ConnectorRig.Chat, 2);
        await rig.Teams.WaitForAsync(teams => teams.Requests.Count == 1, Cancellation);
        await SendAsync(rig, "a:other", 3);

        Assert.Equal(2, rig.Teams.RequestCount);
        Assert.False(held.IsCompleted || behind.IsCompleted);
        released.SetResult();
        await Task.WhenAll(held, behind);
        Assert.Equal(["1", "2"], rig.Teams.Conversation(ConnectorRig.Chat).Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task An_update_does_not_overtake_and_the_threads_of_a_channel_take_turns()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.AddTeam(new FakeTeam("19:t@thread.tacv2", "Team", "aad-t"));
        rig.Teams.Conversation("19:t@thread.tacv2;messageid=1");
        var first = await rig.Client.SendToConversationAsync(rig.Url, "19:t@thread.tacv2", OutgoingActivity.Message("0"), Cancellation);
        var released = new TaskCompletionSource();
        rig.Teams.FailNext(FakeFault.HoldUntil(released.Task));

        var held = SendAsync(rig, "19:t@thread.tacv2;messageid=1", 1);
        await rig.Teams.WaitForAsync(teams => teams.Requests.Count == 2, Cancellation);
        var update = rig.Client.UpdateActivityAsync(rig.Url, "19:t@thread.tacv2", first.Id!, OutgoingActivity.Message("2"), Cancellation);
        Assert.Equal(2, rig.Teams.RequestCount);
        released.SetResult();
        await Task.WhenAll(held, update);

        Assert.Equal(["0", "1", "2"], rig.Teams.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task A_question_does_not_wait_for_a_message()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Members.Add("29:1a", "aad-1", "Ann Example");
        var released = new TaskCompletionSource();
        rig.Teams.FailNext(FakeFault.HoldUntil(released.Task));

        var held = SendAsync(rig, ConnectorRig.Chat, 1);
        await rig.Teams.WaitForAsync(teams => teams.Requests.Count == 1, Cancellation);
        var member = await rig.Client.GetConversationMemberAsync(rig.Url, ConnectorRig.Chat, "29:1a", ConnectorRig.Tenant, Cancellation);

        Assert.Equal("29:1a", member.Id);
        released.SetResult();
        await held;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Task<ResourceResponse> SendAsync(ConnectorRig rig, string conversationId, int number) =>
        rig.Client.SendToConversationAsync(rig.Url, conversationId, OutgoingActivity.Message(Text(number)), Cancellation);
}
