using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Host.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace CsmBot.Host.Health;

/// <summary>Judges a queue by how much waits in it and how long the oldest has waited.</summary>
internal static class WaitingWork
{
    public const string WaitingKey = "waiting";

    public const string OldestKey = "oldest";

    public static async Task<HealthCheckResult> JudgeAsync(
        IAsyncEnumerable<Instant> waitingSince, string kind, HealthOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds(options.StorageTimeoutSeconds);
        using var limit = new CancellationTokenSource(patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var count = 0;
            var now = time.GetCurrentInstant();
            var oldest = now;
            // One more than the limit is as much as anyone needs to know.
            await foreach (var since in waitingSince.Take(options.DegradedFromDepth + 1).WithCancellation(linked.Token))
            {
                count++;
                oldest = Instant.Min(oldest, since);
            }

            return Judge(count, (int)(now - oldest).TotalSeconds, kind, options);
        }
        catch (StorageUnavailableException)
        {
            return HealthCheckResult.Unhealthy($"the {kind} waiting cannot be counted: storage is out of reach");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"the {kind} waiting could not be counted within {options.StorageTimeoutSeconds} s");
        }
    }

    internal static HealthCheckResult Judge(int count, int oldestSeconds, string kind, HealthOptions options)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { [WaitingKey] = count, [OldestKey] = oldestSeconds };
        if (count >= options.DegradedFromDepth)
        {
            return HealthCheckResult.Degraded($"{options.DegradedFromDepth} {kind} or more wait", data: data);
        }

        return oldestSeconds >= options.DegradedAfterSeconds
            ? HealthCheckResult.Degraded($"{count} {kind} wait, the oldest for {oldestSeconds} s", data: data)
            : HealthCheckResult.Healthy(count == 0 ? $"no {kind} wait" : $"{count} {kind} wait", data);
    }
}
