using System.Text.Json;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>What one message on the wire says.</summary>
/// <param name="Type"><c>hello</c>, <c>disconnect</c>, or the type of an envelope.</param>
/// <param name="Reason">Of a disconnect.</param>
/// <param name="Envelope">Null for hello and disconnect.</param>
internal sealed record SocketFrame(string Type, string? Reason, SocketEnvelope? Envelope)
{
    public const string Hello = "hello";
    public const string Disconnect = "disconnect";
    public const string LinkDisabled = "link_disabled";

    /// <summary>Null for what is no JSON object with a type.</summary>
    public static SocketFrame? ParseOrNull(ReadOnlyMemory<byte> message)
    {
        try
        {
            var json = JsonElement.Parse(message.Span);
            return json.ValueKind == JsonValueKind.Object && TextOf(json, "type") is { } type
                ? new SocketFrame(type, TextOf(json, "reason"), EnvelopeOf(json, type))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SocketEnvelope? EnvelopeOf(JsonElement json, string type) => TextOf(json, "envelope_id") is not { Length: > 0 } id ? null : new SocketEnvelope
    {
        EnvelopeId = id,
        Type = type,
        Payload = json.TryGetProperty("payload", out var payload) ? payload : default,
        AcceptsResponsePayload = json.TryGetProperty("accepts_response_payload", out var accepts) && accepts.ValueKind == JsonValueKind.True,
        RetryAttempt = json.TryGetProperty("retry_attempt", out var attempt) && attempt.ValueKind == JsonValueKind.Number && attempt.TryGetInt32(out var number) ? number : null,
        RetryReason = TextOf(json, "retry_reason"),
    };

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
