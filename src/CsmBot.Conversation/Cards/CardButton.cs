namespace CsmBot.Conversation.Cards;

/// <summary>A button; its constants come back as an action input.</summary>
public sealed record CardButton(
    string Label,
    string ActionId,
    string? EntityId = null,
    int? EntityVersion = null,
    string? Value = null,
    ButtonStyle Style = ButtonStyle.Default);
