using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>A card within an invoke answer. Its JSON is taken as it is; that it is one JSON value is checked when it is written.</summary>
public sealed record CardAttachment
{
    /// <summary>Media type of the content.</summary>
    [JsonPropertyName("contentType")]
    public string ContentType { get; init; } = AttachmentTypes.AdaptiveCard;

    /// <summary>The card's JSON as UTF-8.</summary>
    [JsonPropertyName("content"), JsonConverter(typeof(RawJson))]
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>An Adaptive Card.</summary>
    /// <param name="utf8">The card's JSON as UTF-8.</param>
    /// <returns>The attachment.</returns>
    public static CardAttachment AdaptiveCard(ReadOnlyMemory<byte> utf8) => new() { Content = utf8 };

    /// <summary>An Adaptive Card.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The attachment.</returns>
    public static CardAttachment AdaptiveCard(JsonElement card) => AdaptiveCard(JsonMarshal.GetRawUtf8Value(card).ToArray());
}
