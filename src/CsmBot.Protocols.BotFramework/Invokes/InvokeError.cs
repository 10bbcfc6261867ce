using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

internal sealed record InvokeError(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] string Message);
