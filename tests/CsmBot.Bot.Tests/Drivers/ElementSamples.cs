using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>One card element of each kind and of each look it has, for the renderers of every channel.</summary>
internal static class ElementSamples
{
    public static IReadOnlyDictionary<string, CardElement> All { get; } = new Dictionary<string, CardElement>(StringComparer.Ordinal)
    {
        ["title"] = new TitleElement("Hello Dana Reyes, I am CsmBot"),
        ["title-open"] = new TitleElement("T-1 · Quadrant 1 · Do first", Quadrant.DoFirst),
        ["title-done"] = new TitleElement("T-2 · Done", Quadrant.Schedule),
        ["text"] = new TextElement("First line\nsecond line"),
        ["text-subtle"] = new TextElement("“Friday” read as 27 November", TextTone.Subtle),
        ["text-warning"] = new TextElement("This looks like T-3.", TextTone.Warning),
        ["text-quote"] = new TextElement("Churn threat at Acme", TextTone.Quote),
        ["facts"] = new FactsElement([new("Account", "Acme"), new("Due", "Fri 27 Nov 15:00")]),
        ["matrix"] = Matrix(),
        ["tasks"] = new TaskListElement("Do first", [Row(1, Quadrant.DoFirst), Row(2, Quadrant.Delegate)], More: 12),
        ["tasks-plain"] = new TaskListElement(null, [Row(3, Quadrant.Decline)]),
        ["person"] = new PersonElement("Kim Osei", "Colleague"),
        ["progress"] = new ProgressElement("Filed from your list", 3, 10),
        ["form"] = Form(),
        ["buttons"] = new ButtonsElement(
        [
            new("Done", "task.complete.v1", "T-1", 3, Style: ButtonStyle.Primary),
            new("Snooze", "task.snooze.v1", "T-1", 3),
            new("Delete all", "data.delete.v1", Style: ButtonStyle.Danger),
        ]),
        ["buttons-quiet"] = new ButtonsElement([new("Why?", "task.why.v1", "T-1", 3)]),
        ["buttons-labelled"] = new ButtonsElement([new("2 Schedule", "task.quadrant.v1", "T-1", 3, "2"), new("3 Delegate", "task.quadrant.v1", "T-1", 3, "3")], "Move to"),
        ["image"] = new ImageElement(new Uri("/assets/icon.svg", UriKind.Relative), "The four quadrants"),
        ["image-elsewhere"] = new ImageElement(new Uri("https://example.com/chart.png"), "Usage of the last quarter"),
        ["link"] = new LinkElement("Open the message", new Uri("https://teams.microsoft.com/l/message/19:general@thread.tacv2/1764000000000")),
        ["link-unsafe"] = new LinkElement("Open the message", new Uri("http://example.com/message")),
    };

    public static TaskRow Row(int number, Quadrant quadrant) => new(
        $"T-{number}", "Churn threat at Acme: their CFO wants out", quadrant, "Acme", "tomorrow 15:00", ["overdue"], [new("Done", "task.complete.v1", $"T-{number}", 1)]);

    private static MatrixElement Matrix() => new(
    [
        new(Quadrant.DoFirst, "1 Do first", [Row(1, Quadrant.DoFirst), Row(2, Quadrant.DoFirst) with { Due = null, Marks = [], Buttons = [] }], 14),
        new(Quadrant.Schedule, "2 Schedule", [Row(3, Quadrant.Schedule) with { Marks = ["proactive"], Buttons = [] }], 1),
        new(Quadrant.Delegate, "3 Delegate", [Row(4, Quadrant.Delegate) with { Account = null, Marks = [], Buttons = [] }], 1),
        new(Quadrant.Decline, "4 Decline", [], 0),
    ]);

    private static FormElement Form() => new(
        "task.edit-form.v1",
        [
            new("text", "What is to be done", "Churn threat at Acme", Required: true, Multiline: true, MaxLength: 4000),
            new("due", "Due", null, "Friday, tomorrow 3 pm, 2 December"),
            new("quadrant", "Quadrant", "2", Choices: [new("1", "1 Do first"), new("2", "2 Schedule")]),
            new("account", "Account", null, "Pick one", Required: true, Choices: [new("acme", "Acme"), new("acme-eu", "Acme EU")]),
        ],
        "Save",
        "T-1",
        3);
}
