using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>What a modal carries through Slack and back in its <c>private_metadata</c>: what is asked, and where it belongs.</summary>
/// <param name="Card">What is asked; without a form where there are only words.</param>
internal sealed record ModalData(
    [property: JsonPropertyName("d")] CardData? Card,
    [property: JsonPropertyName("c")] string? Conversation,
    [property: JsonPropertyName("m")] string? MessageKey = null,
    [property: JsonPropertyName("s")] string? SourceLink = null)
{
    public static ModalData Of(CardData card, ModalFrame frame) => new(card, frame.Conversation, frame.MessageKey, frame.SourceLink);

    /// <summary>As JSON; a link for which there is no room is left out, for the form works without it.</summary>
    public string ToPrivateMetadata() =>
        SourceLink is null || ToJson() is { Length: > SlackView.MaxPrivateMetadataLength } ? (this with { SourceLink = null }).ToJson() : ToJson();

    private string ToJson() => JsonSerializer.Serialize(this, CardDataJson.Relaxed.ModalData);
}
