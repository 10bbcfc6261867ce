namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>
/// One installation of the app. A store encrypts the tokens in it, and keeps it when they are gone: the work of the workspace hangs on
/// it. See https://docs.slack.dev/authentication/installing-with-oauth.
/// </summary>
public sealed record Installation
{
    /// <summary>What it is of.</summary>
    public required InstallationKey Key { get; init; }

    /// <summary>The app.</summary>
    public string? AppId { get; init; }

    /// <summary>The workspace; null for an organisation.</summary>
    public string? TeamId { get; init; }

    /// <summary>The workspace's name.</summary>
    public string? TeamName { get; init; }

    /// <summary>The organisation; null outside one.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The bot's user id, by which it is mentioned.</summary>
    public required string BotUserId { get; init; }

    /// <summary>The bot's id, which its messages carry; needed to tell its own messages.</summary>
    public string? BotId { get; init; }

    /// <summary>What the bot may do.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Who installed it.</summary>
    public string? InstallerUserId { get; init; }

    /// <summary>When it was installed last.</summary>
    public required DateTimeOffset InstalledAt { get; init; }

    /// <summary>Whether it can be used.</summary>
    public InstallationStatus Status { get; init; }

    /// <summary>The tokens; null when they are gone.</summary>
    public BotTokens? Tokens { get; init; }

    /// <summary>The pair before, kept until the present one has bought another; null without rotation.</summary>
    public BotTokens? PreviousTokens { get; init; }

    /// <summary>Counts the changes, 0 before the first is stored. A store refuses a change that was made to another version.</summary>
    public long Version { get; init; }
}
