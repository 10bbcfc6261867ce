using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record UserAnswer([property: JsonPropertyName("user")] UserInfo User);
