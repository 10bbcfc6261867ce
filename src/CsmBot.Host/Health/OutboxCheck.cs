using CsmBot.Conversation.Ports;
using CsmBot.Host.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Health;

/// <summary>Messages that are committed and not yet delivered.</summary>
internal sealed class OutboxCheck(IOutbox outbox, IOptions<HealthOptions> options, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        WaitingWork.JudgeAsync(outbox.ReadWaitingAsync(cancellationToken).Select(message => message.At), "messages", options.Value, time, cancellationToken);
}
