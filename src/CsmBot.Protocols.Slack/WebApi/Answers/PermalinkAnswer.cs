using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record PermalinkAnswer([property: JsonPropertyName("permalink")] Uri Permalink);
