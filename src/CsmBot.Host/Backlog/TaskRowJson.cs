using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Domain.Tasks;

namespace CsmBot.Host.Backlog;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TaskRow))]
[JsonSerializable(typeof(TriageTrace))]
internal sealed partial class TaskRowJson : JsonSerializerContext
{
    /// <summary>Names and words of any script stay readable.</summary>
    public static TaskRowJson Readable { get; } = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
