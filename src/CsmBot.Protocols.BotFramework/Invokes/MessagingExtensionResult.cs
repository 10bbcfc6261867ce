using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

internal sealed record MessagingExtensionResult
{
    [JsonPropertyName("type")]
    public string Type { get; init; } = "result";

    [JsonPropertyName("attachmentLayout")]
    public string AttachmentLayout { get; init; } = "list";

    [JsonPropertyName("attachments")]
    public required IReadOnlyList<CardAttachment> Attachments { get; init; }
}
