using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsmBot.Host.Health;

internal static class HealthReportWriter
{
    public static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new HealthAnswer
        {
            Status = Name(report.Status),
            Checks = [.. report.Entries.Select(entry => new HealthAnswerCheck
            {
                Name = entry.Key,
                Status = Name(entry.Value.Status),
                Words = entry.Value.Description ?? "the check itself failed",
                Waiting = entry.Value.Data.TryGetValue(WaitingWork.WaitingKey, out var waiting) ? (int)waiting : null,
                OldestSeconds = entry.Value.Data.TryGetValue(WaitingWork.OldestKey, out var oldest) ? (int)oldest : null,
            })],
        },
        HealthJson.Default.HealthAnswer,
        cancellationToken: http.RequestAborted);

    private static string Name(HealthStatus status) => status.ToString().ToLowerInvariant();
}
