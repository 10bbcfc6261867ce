using CsmBot.Scheduling;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsmBot.Host.Health;

/// <summary>Says whether somebody looks for what is due. Without a clock the bot still answers, so it is never unready for that.</summary>
internal sealed class ClockCheck(ClockHealth clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (isWell, words) = await clock.AskAsync(cancellationToken);
        return isWell ? HealthCheckResult.Healthy(words) : HealthCheckResult.Degraded(words);
    }
}
