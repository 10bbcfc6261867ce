using System.Text.Json;

namespace CsmBot.Testing.Teams;

/// <summary>One request as it arrived, ids decoded.</summary>
public sealed record FakeRequest(FakeOperation Operation, string Method, string RawTarget)
{
    /// <summary>The conversation or the team; null when a conversation is begun.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The activity or the member; null where the address has none.</summary>
    public string? ActivityId { get; init; }

    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Undefined without a body, or with one that is not JSON.</summary>
    public JsonElement Body { get; init; }

    public int BodyBytes { get; init; }

    /// <summary>1 for the first request that arrived.</summary>
    public int Order { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    public string? Text => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("text", out var text) ? text.GetString() : null;
}
