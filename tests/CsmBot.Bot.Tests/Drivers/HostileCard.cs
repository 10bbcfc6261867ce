using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>A card with the same text in every place that takes one.</summary>
internal static class HostileCard
{
    public static Card Of(string text) => new(text,
    [
        new TitleElement(text),
        new TitleElement(text, Quadrant.DoFirst),
        .. Enum.GetValues<TextTone>().Select(tone => new TextElement(text, tone)),
        new FactsElement([new(text, text)]),
        new MatrixElement([new(Quadrant.DoFirst, text, [Row(text)], 1)]),
        new TaskListElement(text, [Row(text)]),
        new PersonElement(text, text),
        new ProgressElement(text, 1, 2),
        new FormElement(text, [new(text, text, text, text), new(text + "2", text, text, text, Multiline: true), new(text + "3", text, "other", text, Choices: [new(text, text)])], text, text),
        new ButtonsElement([new(text, text, text, 1, text)], text),
        new ImageElement(new Uri("/a", UriKind.Relative), text),
        new LinkElement(text, new Uri("https://example.com/")),
    ]);

    private static TaskRow Row(string text) => new(text, text, Quadrant.Delegate, text, text, [text], [new(text, text, text, 1, text)]);
}
