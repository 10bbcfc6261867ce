using CsmBot.Channels.Teams.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsmBot.Host.Health;

/// <summary>Says whether Teams is on. Being off is a choice, not a fault.</summary>
internal sealed class TeamsCheck(TeamsState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy(state.Words));
}
