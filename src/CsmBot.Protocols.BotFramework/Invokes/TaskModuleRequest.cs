using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>
/// Payload of <see cref="InvokeNames.TaskFetch"/> and <see cref="InvokeNames.TaskSubmit"/>. It does not tell which card opened
/// the dialog: put ids into the data. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots.
/// </summary>
public sealed record TaskModuleRequest
{
    /// <summary>On fetch the card's data, on submit data and inputs. Anybody can forge it.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary>The client's surroundings.</summary>
    [JsonPropertyName("context"), JsonConverter(typeof(TolerantObject<InvokeContext>))]
    public InvokeContext? Context { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }

    /// <summary>Reads the payload.</summary>
    /// <param name="activity">An invoke.</param>
    /// <returns>The payload; null when it is no object, which is answered 400.</returns>
    public static TaskModuleRequest? Of(Activity activity) => InvokeValue.Read(activity, BotFrameworkJson.Default.TaskModuleRequest);
}
