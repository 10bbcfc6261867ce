using CsmBot.Protocols.BotFramework.Connector.Budgets;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Budgets;

public sealed class KeyedLockTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waiters_are_served_in_the_order_of_asking()
    {
        var keys = new KeyedLock();
        var served = new List<int>();
        var first = await keys.EnterAsync("a", Cancellation);
        var waiters = Enumerable.Range(0, 50).Select(WaitAsync).ToList();

        first.Dispose();
        await Task.WhenAll(waiters);

        Assert.Equal(Enumerable.Range(0, 50), served);

        async Task WaitAsync(int number)
        {
            using var turn = await keys.EnterAsync("a", Cancellation);
            served.Add(number);
        }
    }

    [Fact]
    public async Task Other_keys_do_not_wait()
    {
        var keys = new KeyedLock();
        using var first = await keys.EnterAsync("a", Cancellation);

        using var second = await keys.EnterAsync("b", Cancellation);

        Assert.Equal(2, keys.Count);
    }

    [Fact]
    public async Task A_key_that_nobody_uses_is_forgotten_also_after_somebody_gave_up()
    {
        var keys = new KeyedLock();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var first = await keys.EnterAsync("a", Cancellation);
        var impatient = keys.EnterAsync("a", patience.Token).AsTask();
        var patient = keys.EnterAsync("a", Cancellation).AsTask();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        first.Dispose();
        first.Dispose();
        (await patient).Dispose();

        Assert.Equal(0, keys.Count);
    }
}
