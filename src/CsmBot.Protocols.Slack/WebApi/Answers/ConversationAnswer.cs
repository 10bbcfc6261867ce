using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record ConversationAnswer([property: JsonPropertyName("channel")] ConversationInfo Channel);
