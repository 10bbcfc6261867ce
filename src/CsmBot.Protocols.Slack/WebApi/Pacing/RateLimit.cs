namespace CsmBot.Protocols.Slack.WebApi.Pacing;

/// <summary>So many calls in so long a time, counted over every such stretch of time. See https://docs.slack.dev/apis/web-api/rate-limits.</summary>
/// <param name="Calls">The most calls, at least 1.</param>
/// <param name="Period">The stretch of time, longer than nothing.</param>
public sealed record RateLimit(int Calls, TimeSpan Period);
