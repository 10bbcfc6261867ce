using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

internal sealed record TaskModuleInfo
{
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("height")]
    public required string Height { get; init; }

    [JsonPropertyName("width")]
    public required string Width { get; init; }

    [JsonPropertyName("card")]
    public required CardAttachment Card { get; init; }
}
