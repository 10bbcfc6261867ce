using CsmBot.Protocols.BotFramework.Connector.Credentials;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Credentials;

public sealed class ConnectorTokensTests
{
    private readonly SteppedTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_who_ask_at_once_wait_for_one_fetch()
    {
        var released = new TaskCompletionSource();
        var credential = new CountingCredential(_clock) { Hold = released.Task };
        var tokens = Tokens(credential);

        var asking = Enumerable.Range(0, 100).Select(_ => tokens.GetAsync(Cancellation).AsTask()).ToList();
        released.SetResult();

        Assert.All(await Task.WhenAll(asking), token => Assert.Equal("token-1", token));
        Assert.Equal(1, credential.Calls);
    }

    [Fact]
    public async Task Whoever_gives_up_does_not_take_the_token_from_the_others()
    {
        var released = new TaskCompletionSource();
        var tokens = Tokens(new CountingCredential(_clock) { Hold = released.Task });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var impatient = tokens.GetAsync(patience.Token).AsTask();
        var patient = tokens.GetAsync(Cancellation).AsTask();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        released.SetResult();

        Assert.Equal("token-1", await patient);
    }

    [Theory]
    [InlineData(null, 55)]
    [InlineData(30, 30)]
    public async Task A_token_is_replaced_in_good_time_while_it_is_still_handed_out(int? refreshBefore, int minutes)
    {
        var credential = new CountingCredential(_clock) { RefreshBefore = refreshBefore is { } before ? TimeSpan.FromMinutes(before) : null };
        var tokens = Tokens(credential);
        await tokens.GetAsync(Cancellation);

        _clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", await tokens.GetAsync(Cancellation));
        Assert.Equal(1, credential.Calls);

        var released = new TaskCompletionSource();
        credential.Hold = released.Task;
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", await tokens.GetAsync(Cancellation));
        released.SetResult();
        await ReachesAsync(tokens, "token-2");
        Assert.Equal(2, credential.Calls);
    }

    [Fact]
    public async Task An_expired_token_is_not_handed_out()
    {
        var tokens = Tokens(new CountingCredential(_clock));
        await tokens.GetAsync(Cancellation);

        _clock.Advance(TimeSpan.FromMinutes(59.5));

        Assert.Equal("token-2", await tokens.GetAsync(Cancellation));
    }

    [Fact]
    public async Task An_early_fetch_that_fails_is_not_repeated_at_once_and_harms_nobody()
    {
        var credential = new CountingCredential(_clock);
        var tokens = Tokens(credential);
        await tokens.GetAsync(Cancellation);
        credential.Fault = new InvalidOperationException("down");
        _clock.Advance(TimeSpan.FromMinutes(56));

        await SpinAsync(tokens, () => credential.Calls == 2);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("token-1", await tokens.GetAsync(Cancellation));
        }

        Assert.Equal(2, credential.Calls);
    }

    [Fact]
    public async Task Only_the_token_that_was_refused_is_dropped()
    {
        var tokens = Tokens(new CountingCredential(_clock));
        await tokens.GetAsync(Cancellation);

        tokens.Drop("token-0");
        Assert.Equal("token-1", await tokens.GetAsync(Cancellation));
        tokens.Drop("token-1");
        Assert.Equal("token-2", await tokens.GetAsync(Cancellation));
    }

    [Fact]
    public async Task A_credential_that_hangs_is_given_up_and_asked_again()
    {
        var credential = new CountingCredential(_clock) { Hold = new TaskCompletionSource().Task };
        var tokens = Tokens(credential);

        var asking = tokens.GetAsync(Cancellation).AsTask();
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(30), Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<TimeoutException>(() => asking);
        credential.Hold = Task.CompletedTask;

        await ReachesAsync(tokens, "token-2");
    }

    private ConnectorTokens Tokens(CountingCredential credential) => new(credential, "scope", _clock);

    // The fetch goes on in the background; the next who ask see its end.
    private static async Task ReachesAsync(ConnectorTokens tokens, string expected)
    {
        while (await NextAsync(tokens) != expected)
        {
            await Task.Yield();
        }
    }

    private static async Task SpinAsync(ConnectorTokens tokens, Func<bool> isReached)
    {
        while (!isReached())
        {
            await tokens.GetAsync(Cancellation);
            await Task.Yield();
        }
    }

    private static async Task<string> NextAsync(ConnectorTokens tokens)
    {
        try
        {
            return await tokens.GetAsync(Cancellation);
        }
        catch (TimeoutException)
        {
            return "";
        }
    }
}
