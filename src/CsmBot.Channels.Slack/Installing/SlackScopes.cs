namespace CsmBot.Channels.Slack.Installing;

/// <summary>What the bot asks to be allowed; the manifests ask for the same, and their README says why.</summary>
internal static class SlackScopes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "groups:read",
        "im:history",
        "im:write",
        "reactions:read",
        "users:read",
        "users:read.email",
    ];
}
