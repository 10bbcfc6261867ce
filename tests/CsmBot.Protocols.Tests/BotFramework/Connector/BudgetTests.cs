using System.Globalization;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Budgets;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

public sealed class BudgetTests : IDisposable
{
    private static readonly Uri Service = new("https://smba.trafficmanager.net/teams/");
    private static readonly OutgoingActivity Hello = OutgoingActivity.Message("Hello");

    private readonly SteppedTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly StubHandler _handler = StubHandler.Accepting();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task One_conversation_gets_seven_in_a_second_and_eight_in_two()
    {
        var client = Client();
        var sending = Task.WhenAll(Enumerable.Range(0, 9).Select(_ => SendAsync(client, "a:1")));

        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1.05), Cancellation);
        Assert.Equal(7, _handler.Count);
        _clock.Advance(TimeSpan.FromSeconds(1.05));
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1), Cancellation);
        Assert.Equal(8, _handler.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await sending;

        Assert.Equal(9, _handler.Count);
    }

    [Fact]
    public async Task All_threads_of_a_channel_count_together_as_do_tries()
    {
        var client = Client();

        var sending = Task.WhenAll(Enumerable.Range(0, 8).Select(number => SendAsync(client, $"19:c@thread.tacv2;messageid={number}")));

        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1.05), Cancellation);
        Assert.Equal(7, _handler.Count);
        _clock.Advance(TimeSpan.FromSeconds(1.05));
        await sending;
    }

    [Fact]
    public async Task Reads_have_a_budget_of_their_own()
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(System.Net.HttpStatusCode.OK, """{"id":"29:1a"}"""));
        var client = ConnectorRig.On(handler, options => options.ConversationReads = TeamsRateLimits.ConversationReads, clock: _clock);

        var asking = Task.WhenAll(Enumerable.Range(0, 15).Select(_ => client.GetConversationMemberAsync(Service, "a:1", "29:1a", ConnectorRig.Tenant, Cancellation)));
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1.05), Cancellation);
        await handler.Changes.WaitAsync(() => handler.Count == 14, Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(1.05));
        await asking;

        Assert.Equal(15, handler.Count);
    }

    [Fact]
    public async Task Reads_count_in_the_tenant_they_are_made_in_and_hold_up_no_other()
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(System.Net.HttpStatusCode.OK, """{"id":"29:1a"}"""));
        var client = ConnectorRig.On(handler, options => options.Tenant = TeamsRateLimits.Tenant, clock: _clock);
        Task ReadAsync(string tenant, int number) => client.GetConversationMemberAsync(Service, $"a:{tenant}-{number}", "29:1a", tenant, Cancellation);

        var full = Task.WhenAll(Enumerable.Range(0, 51).Select(number => ReadAsync("first", number)));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => ReadAsync("second", number)));
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1.05), Cancellation);
        Assert.Equal(100, handler.Count);
        _clock.Advance(TimeSpan.FromSeconds(1.05));
        await full;

        Assert.Equal(101, handler.Count);
    }

    [Fact]
    public async Task A_fan_out_to_300_conversations_sends_50_in_a_second()
    {
        var client = Client();
        var sending = Task.WhenAll(Enumerable.Range(0, 300).Select(number => SendAsync(client, string.Create(CultureInfo.InvariantCulture, $"a:{number}"))));

        for (var second = 1; second <= 5; second++)
        {
            await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1.05), Cancellation);
            await _handler.Changes.WaitAsync(() => _handler.Count >= 50 * second, Cancellation);
            Assert.Equal(50 * second, _handler.Count);
            _clock.Advance(TimeSpan.FromSeconds(1.05));
        }

        await sending;
        Assert.Equal(300, _handler.Count);
    }

    [Fact]
    public async Task Tenants_do_not_share_a_budget()
    {
        var client = Client();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => client.SendToConversationAsync(
            Service, $"a:{number}", Hello with { Conversation = new OutgoingConversation($"a:{number}", number % 2 == 0 ? "even" : "odd", null) }, Cancellation)));

        Assert.Equal(100, _handler.Count);
    }

    [Fact]
    public async Task A_wait_that_would_be_too_long_is_handed_to_the_caller()
    {
        var client = Client(options => options.MaxBudgetWait = TimeSpan.FromSeconds(1));
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => SendAsync(client, "a:1")));

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(client, "a:1"));

        Assert.Equal((0, ConnectorErrorCodes.Throttled, 0, false), (exception.Status, exception.Code, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Equal(TimeSpan.FromSeconds(1.05), exception.RetryAfter);
        Assert.Equal(7, _handler.Count);
    }

    [Fact]
    public async Task A_send_that_waits_too_long_for_the_one_before_it_is_handed_to_the_caller()
    {
        var client = Client(options => options.MaxBudgetWait = TimeSpan.FromSeconds(1));
        var release = new TaskCompletionSource();
        _handler.Holds = release.Task;
        var first = SendAsync(client, "a:1");
        var second = SendAsync(client, "a:1");
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1), Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => second);

        Assert.Equal((ConnectorErrorCodes.Throttled, 0, false), (exception.Code, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Equal(TimeSpan.FromSeconds(1), exception.RetryAfter);
        release.SetResult();
        await first;
    }

    [Fact]
    public async Task A_wait_ends_when_the_caller_gives_up_and_costs_no_place()
    {
        var client = Client();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => SendAsync(client, "a:1")));

        var waiting = client.SendToConversationAsync(Service, "a:1", Hello, patience.Token);
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(1.05), Cancellation);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        _clock.Advance(TimeSpan.FromSeconds(1.05));
        await SendAsync(client, "a:1");
        Assert.Equal(8, _handler.Count);
    }

    [Fact]
    public async Task Conversations_that_have_been_quiet_are_forgotten()
    {
        var client = Client();
        foreach (var number in Enumerable.Range(0, 40))
        {
            await SendAsync(client, $"a:{number}");
        }

        Assert.Equal(41, client.RememberedKeys);
        _clock.Advance(TimeSpan.FromHours(1.1));
        await SendAsync(client, "a:last");

        Assert.Equal(2, client.RememberedKeys);
    }

    private static Task<ResourceResponse> SendAsync(ConnectorClient client, string conversationId) => client.SendToConversationAsync(Service, conversationId, Hello, Cancellation);

    private ConnectorClient Client(Action<ConnectorClientOptions>? configure = null) => ConnectorRig.On(
        _handler,
        options =>
        {
            options.ConversationSends = TeamsRateLimits.ConversationSends;
            options.Tenant = TeamsRateLimits.Tenant;
            configure?.Invoke(options);
        },
        clock: _clock);
}
