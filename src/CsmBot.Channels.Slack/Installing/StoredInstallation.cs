using CsmBot.Protocols.Slack.OAuth;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>An installation as it is stored.</summary>
/// <param name="Tokens">Both pairs of tokens as <see cref="StoredTokens"/>, encrypted; null when they are gone.</param>
internal sealed record StoredInstallation(
    string? AppId,
    string? TeamId,
    string? TeamName,
    string? EnterpriseId,
    string BotUserId,
    string? BotId,
    IReadOnlyList<string> Scopes,
    string? InstallerUserId,
    DateTimeOffset InstalledAt,
    InstallationStatus Status,
    string? Tokens,
    long Version);
