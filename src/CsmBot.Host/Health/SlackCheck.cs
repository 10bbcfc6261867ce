using CsmBot.Channels.Slack;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsmBot.Host.Health;

/// <summary>Says whether Slack is on, and whether it is reached. Being off is a choice, not a fault.</summary>
internal sealed class SlackCheck(SlackHealth slack) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(slack.IsWell ? HealthCheckResult.Healthy(slack.Words) : HealthCheckResult.Degraded(slack.Words));
}
