using CsmBot.Conversation.Ports;
using CsmBot.Host.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Health;

/// <summary>Messages that a platform refused for good (T37). They harm nobody by waiting, so they are counted and never make the bot unready.</summary>
internal sealed class ParkedCheck(IOutbox outbox, IOptions<HealthOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await outbox.ReadParkedAsync(cancellationToken).Take(options.Value.DegradedFromDepth).CountAsync(cancellationToken);
            var words = count == 0 ? "no messages were set aside" : $"{count} messages were set aside because they cannot be delivered; 'undelivered' in the chat and the verb 'parked' list them";
            return HealthCheckResult.Healthy(words, new Dictionary<string, object>(StringComparer.Ordinal) { [WaitingWork.WaitingKey] = count });
        }
        catch (StorageUnavailableException)
        {
            return HealthCheckResult.Unhealthy("the messages set aside cannot be counted: storage is out of reach");
        }
    }
}
