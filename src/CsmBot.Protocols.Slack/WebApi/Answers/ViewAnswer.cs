using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record ViewAnswer([property: JsonPropertyName("view")] OpenedView View);
