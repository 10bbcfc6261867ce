namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Who the bot is in its workspace.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">The bot's own user.</param>
/// <param name="Site">The workspace's own site, under which messages have their links.</param>
internal sealed record SlackBot(string TeamId, string UserId, Uri? Site);
