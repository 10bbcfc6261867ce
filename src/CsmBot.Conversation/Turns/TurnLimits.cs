using System.Threading.RateLimiting;

namespace CsmBot.Conversation.Turns;

/// <summary>How fast one person may go (T28): far above any typing, far below what would slow others down.</summary>
public sealed class TurnLimits : IDisposable
{
    /// <summary>Turns one person may send in a burst.</summary>
    public const int Burst = 60;

    /// <summary>Turns a second one person may go on with after that.</summary>
    public const int PerSecond = 5;

    private readonly PartitionedRateLimiter<(string Workspace, string Person)> _limiter = PartitionedRateLimiter.Create<(string Workspace, string Person), (string, string)>(
        person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        }));

    public bool Allows(string workspace, string person)
    {
        using var lease = _limiter.AttemptAcquire((workspace, person));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
