using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Host.Signals;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignalBody))]
[JsonSerializable(typeof(SignalReply))]
internal sealed partial class SignalJson : JsonSerializerContext;
