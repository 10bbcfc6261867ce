using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

internal sealed record TaskModuleMessage : TaskModuleStep
{
    [JsonPropertyName("value")]
    public required string Value { get; init; }
}
