namespace CsmBot.Conversation.Cards;

/// <summary>One sentence, optionally with buttons under it.</summary>
internal static class PlainCard
{
    public static Card Of(string text, params IReadOnlyList<CardButton> buttons) =>
        new(text, buttons.Count == 0 ? [new TextElement(text)] : [new TextElement(text), new ButtonsElement(buttons)]);

    public static Card Warning(string text, params IReadOnlyList<CardButton> buttons) =>
        new(text, buttons.Count == 0 ? [new TextElement(text, TextTone.Warning)] : [new TextElement(text, TextTone.Warning), new ButtonsElement(buttons)]);
}
