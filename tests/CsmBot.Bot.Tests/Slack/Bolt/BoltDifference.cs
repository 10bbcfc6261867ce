namespace CsmBot.Bot.Tests.Slack.Bolt;

/// <summary>Where the two answer differently, and why that is meant.</summary>
internal sealed record BoltDifference(string Case, string Bolt, string Ours, string Reason)
{
    /// <summary>Its row in docs/slack-and-bolt.md.</summary>
    public string Row => $"| {Case} | `{Bolt}` | `{Ours}` | {Reason} |";
}
