using System.Text;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Text made of the finder's own vocabulary in senseless order, and of plain noise.</summary>
internal sealed class Garbage(int seed)
{
    private static readonly string[] Scraps =
    [
        "by", "before", "in", "the", "next", "last", "end", "of", "quarter", "q3", "h2", "friday", "'s", "12", "/", "31", ":", "59", "pm", "am", "24", "0", "99999999999", "half", "past", "to", "-", "march", "may", "29",
        "february", "2027", "9999", "years", "minutes", "working", "days", "tomorrow", "after", "easter", "new", "year", "eod", "mid", "week", "weekend", "every", "noon", "tonight", "@", ".", ",", "\n", "😀", "’", "\0", "\ud800",
        "first", "thing", "season", "couple", "from", "now", "IST", "o'clock", "the 31st", "not until", "b4", "fy", "spring", "a", "an", "hour", "and", "or", "so", "top of the hour", "within", "later", "this",
    ];

#pragma warning disable CA5394 // Repeatable noise, nothing to keep secret.
    private readonly Random random = new(seed);

    public string Phrase() => Text(8);

    public string Text(int most)
    {
        var text = new StringBuilder();
        for (var i = random.Next(most + 1); i > 0; i--)
        {
            text.Append(Scraps[random.Next(Scraps.Length)]).Append(random.Next(4) == 0 ? string.Empty : " ");
            if (random.Next(12) == 0)
            {
                text.Append((char)random.Next(1, 0x2fff));
            }
        }

        return text.ToString();
    }
#pragma warning restore CA5394
}
