using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>Cards far beyond any limit, the same for the same seed.</summary>
internal static class BigCards
{
    private static readonly string[] Alphabets = ["abc def", "顧客の声", "😀🔥", "\"\\\n\t", "*_[](){}<>&|", "שלום"];

    public static Card Of(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 70);
        var form = random.Next(count);
        return new Card(Text(random, 500), [.. Enumerable.Range(0, count).Select(index => index == form ? Form(random) : Element(random))]);
    }

    private static CardElement Element(Random random) => random.Next(9) switch
    {
        0 => new TitleElement(Text(random, 400), random.Next(2) == 0 ? null : Quadrant(random)),
        1 => new TextElement(Text(random, 20_000), (TextTone)random.Next(4)),
        2 => new FactsElement(Many(random, 120, () => new Fact(Text(random, 80), Text(random, 2000)))),
        3 => new MatrixElement(Many(random, 5, () => new MatrixCell(Quadrant(random), Text(random, 80), Many(random, 30, () => Row(random)), random.Next(500)))),
        4 => new TaskListElement(random.Next(3) == 0 ? null : Text(random, 200), Many(random, 60, () => Row(random)), random.Next(100)),
        5 => new PersonElement(Text(random, 200), Text(random, 200)),
        6 => new ProgressElement(Text(random, 200), random.Next(100), random.Next(100)),
        7 => new ButtonsElement(Many(random, 40, () => Button(random)), random.Next(2) == 0 ? null : Text(random, 60)),
        _ => new LinkElement(Text(random, 100), new Uri("https://example.com/" + new string('x', random.Next(1500)))),
    };

    private static FormElement Form(Random random)
    {
        var number = 0;
        return new("form.v1", Many(random, 40, () => Field(random, ++number)), Text(random, 40), "T-1", 1);
    }

    private static FormField Field(Random random, int number) => new(
        $"f{number}",
        Text(random, 100),
        Text(random, 3000),
        Text(random, 300),
        random.Next(2) == 0,
        random.Next(2) == 0,
        random.Next(0, 20_000),
        random.Next(3) == 0 ? Many(random, 300, () => new FormChoice(Text(random, 20), Text(random, 100))) : null);

    private static TaskRow Row(Random random) => new(
        $"T-{random.Next(1000)}", Text(random, 4000), Quadrant(random), Text(random, 100), Text(random, 40), Many(random, 9, () => Text(random, 20)), Many(random, 3, () => Button(random)));

    private static CardButton Button(Random random) =>
        new(Text(random, 100), "action.v1", "T-1", random.Next(9), Text(random, 200), (ButtonStyle)random.Next(3), random.Next(2) == 0);

    private static Quadrant Quadrant(Random random) => (Quadrant)random.Next(1, 5);

    private static List<T> Many<T>(Random random, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];

    private static string Text(Random random, int longest)
    {
        var alphabet = Alphabets[random.Next(Alphabets.Length)];
        var text = string.Concat(Enumerable.Repeat(alphabet, (longest / alphabet.Length) + 1));
        return text[..random.Next(longest)];
    }
}
