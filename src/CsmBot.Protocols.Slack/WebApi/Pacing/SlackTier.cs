namespace CsmBot.Protocols.Slack.WebApi.Pacing;

/// <summary>How often a method may be called. See https://docs.slack.dev/apis/web-api/rate-limits.</summary>
public enum SlackTier
{
    /// <summary>Limits of its own, which Slack calls special; nothing is counted here.</summary>
    Special,

    /// <summary>Once a minute and more.</summary>
    Tier1,

    /// <summary>20 times a minute and more.</summary>
    Tier2,

    /// <summary>50 times a minute and more.</summary>
    Tier3,

    /// <summary>100 times a minute and more.</summary>
    Tier4,
}
