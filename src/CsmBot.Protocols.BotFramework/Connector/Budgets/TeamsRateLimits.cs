namespace CsmBot.Protocols.BotFramework.Connector.Budgets;

/// <summary>The rates that Teams publishes; it calls them estimates. See https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.</summary>
public static class TeamsRateLimits
{
    /// <summary>What one bot may send to (or begin, update and delete in) one conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour.</summary>
    public static IReadOnlyList<RateWindow> ConversationSends { get; } =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>What one bot may read of one conversation's members, or of a team: 14 in 1 s, 16 in 2 s, 120 in 30 s, 3,600 in an hour.</summary>
    public static IReadOnlyList<RateWindow> ConversationReads { get; } =
    [
        new(14, TimeSpan.FromSeconds(1)),
        new(16, TimeSpan.FromSeconds(2)),
        new(120, TimeSpan.FromSeconds(30)),
        new(3600, TimeSpan.FromHours(1)),
    ];

    /// <summary>What one bot may ask for in one tenant: 50 in 1 s.</summary>
    public static IReadOnlyList<RateWindow> Tenant { get; } = [new(50, TimeSpan.FromSeconds(1))];
}
