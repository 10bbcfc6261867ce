using CsmBot.Domain.Accounts;
using CsmBot.Training.Data;

namespace CsmBot.Training.Evaluation;

/// <summary>Makes the books of accounts an author's messages are read with.</summary>
internal static class Books
{
    public static IReadOnlyList<KnownAccount> Of(BookKind kind, IReadOnlyList<CorpusLine> corpus, string author) => kind switch
    {
        BookKind.Full => Of(Everyday().Concat(NamesIn(corpus))),
        BookKind.Strange => Of(Everyday().Concat(NamesIn(corpus.Where(line => line.Author != author))).Except(NamesIn(corpus.Where(line => line.Author == author)), StringComparer.OrdinalIgnoreCase)),
        _ => [],
    };

    /// <summary>Everyday names, all names of the corpus, and pairs of their words until there are enough; every third account has an alias.</summary>
    public static IReadOnlyList<KnownAccount> Large(IReadOnlyList<CorpusLine> corpus, int size)
    {
        var names = Of(Everyday().Concat(NamesIn(corpus)));
        var made = names.Zip(names.Skip(1), (first, second) => new KnownAccount($"{first.Name.Split(' ')[0]} {second.Name}"));
        return [.. names.Concat(made).Take(size).Select((account, at) => at % 3 == 0 ? account with { Aliases = [account.Name + " Group"] } : account)];
    }

    private static List<KnownAccount> Of(IEnumerable<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new KnownAccount(name))];

    private static IEnumerable<string> Everyday() => File.ReadLines(Places.EverydayNames).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<string> NamesIn(IEnumerable<CorpusLine> lines) => lines.Select(line => line.AccountName).OfType<string>();
}
