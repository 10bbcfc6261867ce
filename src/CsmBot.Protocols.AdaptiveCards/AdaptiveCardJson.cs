using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards;

/// <summary>Cards to JSON and back, without reflection. What has its default value is left out.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class AdaptiveCardJson : JsonSerializerContext;
