using System.Text.Json.Serialization;

namespace CsmBot.Host.Tests.Drivers;

[JsonSerializable(typeof(string))]
internal sealed partial class PlainJson : JsonSerializerContext;
