using System.Threading.RateLimiting;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>How fast one person may go (T28): far above any typing, far below what would slow others down.</summary>
internal sealed class TurnLimits : IDisposable
{
    /// <summary>Turns one person may send in a burst.</summary>
    public const int Burst = 60;

    /// <summary>Turns a second one person may go on with after that.</summary>
    public const int PerSecond = 5;

    private readonly PartitionedRateLimiter<(string Tenant, string User)> _limiter = PartitionedRateLimiter.Create<(string Tenant, string User), (string, string)>(
        person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        }));

    public bool Allows(string tenant, string user)
    {
        using var lease = _limiter.AttemptAcquire((tenant, user));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
