using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CsmBot.Host.Health;

internal static class HealthBuilderExtensions
{
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<StorageCheck>("storage")
        .AddCheck<InboxCheck>("inbox")
        .AddCheck<OutboxCheck>("outbox")
        .AddCheck<ParkedCheck>("parked")
        .AddCheck<SendPlanCheck>("spread")
        .AddCheck<ClockCheck>("clock")
        .AddCheck<TeamsCheck>("teams")
        .AddCheck<SlackCheck>("slack");

    /// <summary>Live says that the process answers; ready says whether it can do its work, with 503 when it cannot. Neither is ever cached.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthReportWriter.WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync });
    }
}
