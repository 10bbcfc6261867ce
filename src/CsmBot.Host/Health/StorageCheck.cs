using CsmBot.Conversation.Ports;
using CsmBot.Host.Hosting;
using CsmBot.Host.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Health;

/// <summary>Storage answers: a row of its own was written and read back.</summary>
internal sealed class StorageCheck(IStorageProbe probe, StorageStart start, IOptions<HealthOptions> options, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!start.IsReady)
        {
            return HealthCheckResult.Unhealthy("storage has not been reached since the start");
        }

        var patience = TimeSpan.FromSeconds(options.Value.StorageTimeoutSeconds);
        using var limit = new CancellationTokenSource(patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await probe.CheckAsync(linked.Token).WaitAsync(patience, time, cancellationToken) is { } cause
                ? HealthCheckResult.Unhealthy(cause)
                : HealthCheckResult.Healthy("storage can be read and written");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is OperationCanceledException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"storage did not answer within {options.Value.StorageTimeoutSeconds} s");
        }
    }
}
