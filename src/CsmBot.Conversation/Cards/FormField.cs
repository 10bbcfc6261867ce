namespace CsmBot.Conversation.Cards;

/// <summary>One field of a form. With <paramref name="Choices"/> it is a selection, else a line of text (several lines when <paramref name="Multiline"/>).</summary>
public sealed record FormField(
    string Name,
    string Label,
    string? Value = null,
    string? Placeholder = null,
    bool Required = false,
    bool Multiline = false,
    int MaxLength = 200,
    IReadOnlyList<FormChoice>? Choices = null);
