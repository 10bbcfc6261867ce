using System.Text.Json.Serialization;

namespace CsmBot.Conversation.Cards;

/// <summary>A button; its constants come back as an action input.</summary>
/// <param name="OpensForm">True when the press is answered by a form, so that a channel that has dialogs may open one at once.</param>
public sealed record CardButton(
    string Label,
    string ActionId,
    string? EntityId = null,
    int? EntityVersion = null,
    string? Value = null,
    ButtonStyle Style = ButtonStyle.Default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool OpensForm = false);
