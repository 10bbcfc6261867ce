using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Reads what a press or a form brought back. Nothing in it is trusted: every part is checked for its form and its length.</summary>
internal static class CardInput
{
    private const int MaxNameLength = 300;
    private const int MaxFields = 60;

    /// <summary>The press on a button or the choice of a menu; null where it is none of ours, or sends a form.</summary>
    public static ActionInput? Read(SlackAction action) => Data(action) is { Action: { } name, Form: null } data && IsName(name)
        ? new ActionInput(name, data.EntityId, data.EntityVersion, data.Value, data.Message)
        : null;

    /// <summary>The press is answered by a form.</summary>
    public static bool OpensForm(SlackAction action) => Data(action) is { OpensForm: true };

    /// <summary>The form of a message, sent by its button; null for any other press.</summary>
    /// <param name="state">What the fields of the message hold.</param>
    public static FormInput? Read(SlackAction submit, ViewState state) => Data(submit) is { Form: { } form, Action: null } data && IsName(form)
        ? new FormInput(form, Fields(form, data.Fields, state), data.EntityId, data.EntityVersion, data.Message)
        : null;

    /// <summary>The form of a submitted modal; null where it holds none of ours.</summary>
    /// <param name="frame">Where the modal belongs; <see cref="ModalFrame.None"/> where it does not say.</param>
    public static FormInput? Read(ReceivedView view, out ModalFrame frame)
    {
        var modal = Parse(view.PrivateMetadata, SlackView.MaxPrivateMetadataLength, CardDataJson.Default.ModalData);
        frame = FrameOf(modal) ?? ModalFrame.None;
        return frame != ModalFrame.None && modal?.Card is { Form: { } form, Action: null } data && IsName(form) && IsShort(data)
            ? new FormInput(form, Fields(form, data.Fields, view.State), data.EntityId, data.EntityVersion, frame.MessageKey, frame.SourceLink)
            : null;
    }

    private static ModalFrame? FrameOf(ModalData? modal) => modal is { Conversation: { } conversation } && IsName(conversation) && IsShort(modal.MessageKey)
        ? new ModalFrame(conversation, modal.MessageKey, modal.SourceLink is { } link && SafeAddress.IsSafe(link) ? link : null)
        : null;

    private static CardData? Data(SlackAction action) => action.Type switch
    {
        "button" => Checked(Parse(action.Input.Value, ButtonElement.MaxValueLength, CardDataJson.Default.CardData)),
        "overflow" or "static_select" => Checked(Menu(action.ActionId, action.Input.SelectedOption?.Value)),
        _ => null,
    };

    /// <summary>What the entries have in common is in the id of the menu, see <see cref="MenuData"/>.</summary>
    private static CardData? Menu(string actionId, string? option)
    {
        var start = actionId.IndexOf('{', StringComparison.Ordinal);
        return start >= 0
            && Parse(actionId[start..], SlackElement.MaxActionIdLength, CardDataJson.Default.CardData) is { Form: null } common
            && Parse(option, ButtonElement.MaxValueLength, CardDataJson.Default.CardData) is { } own
            ? MenuData.Whole(common, own)
            : null;
    }

    private static CardData? Checked(CardData? data) => data is not null && IsShort(data) ? data : null;

    private static T? Parse<T>(string? json, int maxLength, JsonTypeInfo<T> type)
        where T : class
    {
        if (json is null or { Length: 0 } || json.Length > maxLength)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // Not JSON, or halves of pairs in it.
            return null;
        }
    }

    /// <summary>Slack gives empty fields no value, so a field the form had and the state lacks was emptied.</summary>
    private static Dictionary<string, string> Fields(string formId, IReadOnlyList<string>? shown, ViewState state)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var name in (shown ?? []).Take(MaxFields).OfType<string>().Where(IsName))
        {
            var text = state.Find(FieldIds.Block(formId, name), FieldIds.Action)?.Chosen is [var chosen, ..] ? chosen : string.Empty;
            fields[name] = text.Length <= PlainTextInput.LengthLimit ? text : text[..PlainTextInput.LengthLimit];
        }

        return fields;
    }

    private static bool IsName(string name) => name.Length is > 0 and <= MaxNameLength;

    private static bool IsShort(CardData data) => IsShort(data.EntityId) && IsShort(data.Message);

    private static bool IsShort(string? part) => part is null or { Length: <= MaxNameLength };
}
