using System.Text.Json.Serialization;

namespace CsmBot.Host.Outbox;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ParkedLine))]
internal sealed partial class ParkedJson : JsonSerializerContext;
