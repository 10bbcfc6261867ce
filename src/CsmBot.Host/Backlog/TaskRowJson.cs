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
    // Made at first use: the generated default need not exist yet when this type's own fields are set.
    private static TaskRowJson? readable;

    /// <summary>Names and words of any script stay readable.</summary>
    public static TaskRowJson Readable => readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
