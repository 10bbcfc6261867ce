using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record EphemeralAnswer([property: JsonPropertyName("message_ts")] string MessageTs);
