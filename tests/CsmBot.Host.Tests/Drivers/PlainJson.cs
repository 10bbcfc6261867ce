using System.Text.Json.Serialization;

namespace CsmBot.Host.Tests.Drivers;

[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class PlainJson : JsonSerializerContext;
