using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Host.Triage;

[JsonSerializable(typeof(DecisionLine))]
internal sealed partial class DecisionJson : JsonSerializerContext
{
    /// <summary>Names and words of any script stay readable; the output is a file, not HTML.</summary>
    public static DecisionJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
