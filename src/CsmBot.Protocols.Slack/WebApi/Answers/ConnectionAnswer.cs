using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record ConnectionAnswer([property: JsonPropertyName("url")] Uri Url);
