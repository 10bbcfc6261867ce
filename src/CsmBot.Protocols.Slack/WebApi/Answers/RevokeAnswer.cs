using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record RevokeAnswer([property: JsonPropertyName("revoked")] bool IsRevoked);
