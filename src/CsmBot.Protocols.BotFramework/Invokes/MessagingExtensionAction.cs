using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>
/// Payload of <see cref="InvokeNames.ComposeExtensionFetchTask"/> and <see cref="InvokeNames.ComposeExtensionSubmitAction"/>. The
/// bot need not be a member of the conversation. See
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module.
/// </summary>
public sealed record MessagingExtensionAction
{
    /// <summary>The command's id from the manifest.</summary>
    [JsonPropertyName("commandId")]
    public string? CommandId { get; init; }

    /// <summary>Where it was picked: <c>message</c>, <c>compose</c> or <c>commandbox</c>.</summary>
    [JsonPropertyName("commandContext")]
    public string? CommandContext { get; init; }

    /// <summary>The client's surroundings.</summary>
    [JsonPropertyName("context"), JsonConverter(typeof(TolerantObject<InvokeContext>))]
    public InvokeContext? Context { get; init; }

    /// <summary>The message it was picked on; null outside context <c>message</c>.</summary>
    [JsonPropertyName("messagePayload"), JsonConverter(typeof(TolerantObject<MessagePayload>))]
    public MessagePayload? MessagePayload { get; init; }

    /// <summary>On submit: inputs and the dialog's data. Anybody can forge it.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary>On the second submit of a preview: <c>edit</c> or <c>send</c>.</summary>
    [JsonPropertyName("botMessagePreviewAction")]
    public string? BotMessagePreviewAction { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }

    /// <summary>Reads the payload.</summary>
    /// <param name="activity">An invoke.</param>
    /// <returns>The payload; null when it is malformed (no command id), which is answered 400.</returns>
    public static MessagingExtensionAction? Of(Activity activity) =>
        InvokeValue.Read(activity, BotFrameworkJson.Default.MessagingExtensionAction) is { CommandId.Length: > 0 } value ? value : null;
}
