using System.Text.Json.Serialization;

namespace CsmBot.Host.Outbox;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ParkedLine))]
internal sealed partial class ParkedJson : JsonSerializerContext;
