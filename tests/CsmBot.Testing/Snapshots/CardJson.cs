using System.Text.Json.Serialization;
using CsmBot.Conversation.Cards;

namespace CsmBot.Testing.Snapshots;

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Card))]
internal sealed partial class CardJson : JsonSerializerContext;
