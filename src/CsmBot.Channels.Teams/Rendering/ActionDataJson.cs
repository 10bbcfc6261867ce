using System.Text.Json.Serialization;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>The data of actions to JSON and back; <see cref="CardData"/> alone is what the reader of invokes needs.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActionData))]
[JsonSerializable(typeof(CardData))]
internal sealed partial class ActionDataJson : JsonSerializerContext;
