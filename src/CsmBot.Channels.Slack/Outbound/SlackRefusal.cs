namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Slack took a token no more.</summary>
internal sealed record SlackRefusal(string Cause, DateTimeOffset At);
