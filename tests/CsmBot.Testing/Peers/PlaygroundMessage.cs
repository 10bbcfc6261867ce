using System.Text.Json;

namespace CsmBot.Testing.Peers;

/// <summary>Something that the playground shows: a message of the bot or of the user, its update, or a typing sign.</summary>
/// <param name="Action"><c>createMessage</c>, <c>updateMessage</c>, <c>typing</c> and others.</param>
/// <param name="ConversationId">The chat; the channel of a new post; the thread of what follows it.</param>
/// <param name="Message">As the page gets it; undefined for a typing sign.</param>
public sealed record PlaygroundMessage(string Action, string ConversationId, JsonElement Message)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public string? Id => Text("messageId");

    public string? FromId => Message.ValueKind == JsonValueKind.Object && Message.TryGetProperty("from", out var from) ? from.GetProperty("id").GetString() : null;

    public bool IsFromBot => FromId == PlaygroundTenant.BotId;

    public string? MessageText => Text("text");

    /// <summary>The thread that a new post began; null elsewhere.</summary>
    public string? ThreadId => Text("postConversationId");

    public JsonElement? Card =>
        Message.ValueKind == JsonValueKind.Object && Message.TryGetProperty("attachments", out var attachments)
        && attachments.EnumerateArray().FirstOrDefault(attachment => attachment.GetProperty("contentType").ValueEquals(CardType)) is { ValueKind: JsonValueKind.Object } card
            ? card.GetProperty("content")
            : null;

    private string? Text(string name) =>
        Message.ValueKind == JsonValueKind.Object && Message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
