namespace CsmBot.Protocols.BotFramework.Connector.Budgets;

/// <summary>
/// So many requests in so long a time, counted over every such stretch of time. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
/// <param name="Requests">The most requests, at least 1.</param>
/// <param name="Period">The stretch of time, longer than nothing.</param>
public sealed record RateWindow(int Requests, TimeSpan Period);
