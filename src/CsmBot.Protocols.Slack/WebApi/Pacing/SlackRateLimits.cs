namespace CsmBot.Protocols.Slack.WebApi.Pacing;

/// <summary>The rates that Slack publishes. It tolerates bursts beyond them, without saying how large. See https://docs.slack.dev/apis/web-api/rate-limits.</summary>
public static class SlackRateLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>For each method in each workspace: tier 1 once, tier 2 20, tier 3 50, tier 4 100 times a minute.</summary>
    public static IReadOnlyDictionary<SlackTier, RateLimit> Methods { get; } = new Dictionary<SlackTier, RateLimit>
    {
        [SlackTier.Tier1] = new(1, Minute),
        [SlackTier.Tier2] = new(20, Minute),
        [SlackTier.Tier3] = new(50, Minute),
        [SlackTier.Tier4] = new(100, Minute),
    };

    /// <summary>Messages posted to one channel: one a second.</summary>
    public static RateLimit Channel { get; } = new(1, TimeSpan.FromSeconds(1));

    /// <summary>
    /// Messages posted to all channels of a workspace together. Slack says "several hundred a minute" and no number; this is the least that can mean. Nothing here counts it:
    /// what goes beyond is for Slack to refuse, and whoever has many messages plans with it.
    /// </summary>
    public static RateLimit Workspace { get; } = new(300, Minute);
}
