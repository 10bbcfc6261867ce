using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

internal sealed record TaskModuleContinue : TaskModuleStep
{
    [JsonPropertyName("value")]
    public required TaskModuleInfo Value { get; init; }
}
