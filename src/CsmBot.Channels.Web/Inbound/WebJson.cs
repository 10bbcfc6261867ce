using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Channels.Web.Outbound;

namespace CsmBot.Channels.Web.Inbound;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8)]
[JsonSerializable(typeof(TurnRequest))]
[JsonSerializable(typeof(PressRequest))]
[JsonSerializable(typeof(FormRequest))]
[JsonSerializable(typeof(Accepted))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(MessageFrame))]
[JsonSerializable(typeof(ReadyFrame))]
[JsonSerializable(typeof(string))]
internal sealed partial class WebJson : JsonSerializerContext;
