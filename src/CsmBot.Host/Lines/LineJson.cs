using System.Text.Json.Serialization;

namespace CsmBot.Host.Lines;

[JsonSerializable(typeof(int))]
internal sealed partial class LineJson : JsonSerializerContext;
