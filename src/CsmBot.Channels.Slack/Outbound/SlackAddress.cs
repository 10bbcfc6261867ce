using System.Text.Json.Serialization;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>What sending to a conversation takes, as it is stored with it.</summary>
/// <param name="ChannelId">Slack's channel; null for a person whose chat with the bot was not opened yet.</param>
internal sealed record SlackAddress([property: JsonPropertyName("channelId")] string? ChannelId = null);
