using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record MembersPage([property: JsonPropertyName("members")] IReadOnlyList<string> Members);
