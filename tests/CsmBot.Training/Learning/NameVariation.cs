using CsmBot.Domain.Text;
using CsmBot.Training.Data;

namespace CsmBot.Training.Learning;

/// <summary>Varies messages for the name tagger: other names in the same place, other case. So it learns the place rather than the names.</summary>
internal sealed class NameVariation(IReadOnlyList<CorpusLine> lines, Shuffler random)
{
    private static readonly float Swap = float.Parse(Environment.GetEnvironmentVariable("NS") ?? "0.5", null);
    private static readonly float LowerName = float.Parse(Environment.GetEnvironmentVariable("NL") ?? "0.3", null);
    private static readonly float LowerAll = float.Parse(Environment.GetEnvironmentVariable("NA") ?? "0.15", null);

    private readonly string[] names = [.. lines.Select(line => line.AccountName).OfType<string>()];

    public CorpusLine Vary(CorpusLine line)
    {
        var varied = line.Account is { } account && random.NextFloat() < Swap ? WithName(line, account, OtherName()) : line;
#pragma warning disable CA1308 // Chat is typed in lower case; nothing is compared here.
        return random.NextFloat() < LowerAll ? varied with { Text = varied.Text.ToLowerInvariant() } : varied;
    }

    private string OtherName()
    {
        var name = names[random.Next(names.Length)];
        return random.NextFloat() < LowerName ? name.ToLowerInvariant() : name;
    }
#pragma warning restore CA1308

    private static CorpusLine WithName(CorpusLine line, TextSpan account, string name) => line with
    {
        Text = string.Concat(line.Text.AsSpan(0, account.Start), name, line.Text.AsSpan(account.End)),
        Account = new TextSpan(account.Start, name.Length),
        Due = null,
    };
}
