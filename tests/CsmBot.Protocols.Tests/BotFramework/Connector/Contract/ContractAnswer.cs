using System.Text.Json;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

internal sealed record ContractAnswer(int Status, string? ContentType, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string? Code => ContentType == "application/json" && Json.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;

    public string? Text(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
