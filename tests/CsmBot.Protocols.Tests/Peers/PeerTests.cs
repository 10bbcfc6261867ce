using CsmBot.Testing.Peers;
using Xunit;
using Xunit.Sdk;

namespace CsmBot.Protocols.Tests.Peers;

public sealed class PeerTests
{
    // Assert.Throws passes a skip on to the runner, so it is caught by hand.
    [Fact]
    public void A_missing_peer_skips_with_its_reason()
    {
        string? reason = null;
        try
        {
            Peer.RequireOrSkip("no Node here", isRequired: false);
        }
        catch (SkipException skip)
        {
            reason = skip.Message;
        }

        Assert.EndsWith("no Node here", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_peer_fails_where_it_is_required() =>
        Assert.Contains("no Node here", Assert.Throws<FailException>(() => Peer.RequireOrSkip("no Node here", isRequired: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_present_peer_lets_the_test_run() => Assert.Null(Record.Exception(() => Peer.RequireOrSkip(null, isRequired: true)));

    [Fact]
    public async Task A_command_that_is_not_there_is_a_reason_and_not_a_crash()
    {
        var fault = await PeerCommand.RunAsync("no-such-command-here", [], AppContext.BaseDirectory, TestContext.Current.CancellationToken);

        Assert.StartsWith("no-such-command-here does not start", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lock_has_one_holder_at_a_time()
    {
        var path = Path.Combine(Path.GetTempPath(), $"csmbot-lock-{Guid.NewGuid():N}");
        using (await FileLock.TakeAsync(path, TimeSpan.Zero))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => FileLock.TakeAsync(path, TimeSpan.Zero));
        }

        using (await FileLock.TakeAsync(path, TimeSpan.Zero))
        {
            File.Delete(path);
        }
    }
}
