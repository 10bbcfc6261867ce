using System.Text.Json;

namespace CsmBot.Testing.Teams;

/// <summary>A message that the bot sent, with all it has been.</summary>
public sealed class FakeMessage(string id, string? replyToId, JsonElement first)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private readonly List<JsonElement> _versions = [first];

    public string Id => id;

    public string? ReplyToId => replyToId;

    /// <summary>Every body it has had, the oldest first.</summary>
    public IReadOnlyList<JsonElement> Versions
    {
        get
        {
            lock (_versions)
            {
                return [.. _versions];
            }
        }
    }

    public JsonElement Current
    {
        get
        {
            lock (_versions)
            {
                return _versions[^1];
            }
        }
    }

    public bool IsDeleted { get; internal set; }

    public string? Text => Current.TryGetProperty("text", out var text) ? text.GetString() : null;

    /// <summary>The card as it is now; null for a message of text.</summary>
    public JsonElement? Card =>
        Current.TryGetProperty("attachments", out var attachments) && attachments.EnumerateArray().FirstOrDefault(IsCard) is { ValueKind: JsonValueKind.Object } card
            ? card.GetProperty("content")
            : null;

    internal void Replace(JsonElement body)
    {
        lock (_versions)
        {
            _versions.Add(body);
        }
    }

    private static bool IsCard(JsonElement attachment) => attachment.TryGetProperty("contentType", out var type) && type.ValueEquals(CardType);
}
