namespace CsmBot.Conversation.Cards;

/// <summary>One field of a form. With <paramref name="Choices"/> it is a selection, else a line of text (several lines when <paramref name="Multiline"/>).</summary>
/// <param name="Fault">Why what was sent in it was not taken. The card says so as well, for channels that cannot show it at the field.</param>
public sealed record FormField(
    string Name,
    string Label,
    string? Value = null,
    string? Placeholder = null,
    bool Required = false,
    bool Multiline = false,
    int MaxLength = 200,
    IReadOnlyList<FormChoice>? Choices = null,
    string? Fault = null);
