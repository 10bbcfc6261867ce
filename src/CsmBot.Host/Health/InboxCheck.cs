using CsmBot.Conversation.Ports;
using CsmBot.Host.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Health;

/// <summary>Turns that were acknowledged and are not yet done.</summary>
internal sealed class InboxCheck(IInbox inbox, IOptions<HealthOptions> options, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        WaitingWork.JudgeAsync(inbox.ReadWaitingAsync(cancellationToken).Select(turn => turn.ReceivedAt), "turns", options.Value, time, cancellationToken);
}
