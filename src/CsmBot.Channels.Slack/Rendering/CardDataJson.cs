using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>What controls and modals carry, to JSON and back.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardData))]
[JsonSerializable(typeof(ModalData))]
internal sealed partial class CardDataJson : JsonSerializerContext
{
    // It is never part of a page, and room is short: letters of every script stay as they are.
    public static CardDataJson Relaxed => field ??= new CardDataJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
