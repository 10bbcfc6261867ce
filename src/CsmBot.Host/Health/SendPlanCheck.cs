using System.Globalization;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Host.Health;

/// <summary>Says how what was due to very many people in one moment is spread, or was within a day. That a platform sets the pace is no fault.</summary>
internal sealed class SendPlanCheck(IWorkspaceStore store, ISendPlans plans, TimeProvider time) : IHealthCheck
{
    private static readonly Duration Lately = Duration.FromDays(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            List<SendPlan> lately = [];
            foreach (var workspace in await store.ListWorkspacesAsync(cancellationToken))
            {
                lately.AddRange((await plans.ReadAsync(workspace, cancellationToken)).Where(plan => time.GetCurrentInstant() - plan.Last < Lately));
            }

            return HealthCheckResult.Healthy(lately.MaxBy(plan => plan.Over) is { } longest ? Words(longest) : "nothing that was due within a day had to be spread");
        }
        catch (StorageUnavailableException)
        {
            return HealthCheckResult.Unhealthy("how messages are spread cannot be read: storage is out of reach");
        }
    }

    private static string Words(SendPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Count} wake-ups '{plan.Kind}' of {InstantPattern.General.Format(plan.Due)} go out over {plan.Over.TotalSeconds:F0} s, the last at {InstantPattern.General.Format(plan.Last)}");
}
