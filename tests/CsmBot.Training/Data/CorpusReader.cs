using System.Globalization;
using System.Text;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage;

namespace CsmBot.Training.Data;

/// <summary>Reads the corpus: one file an author, one message a line (see Corpus/README.md).</summary>
public static class CorpusReader
{
    public static IReadOnlyList<CorpusLine> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    public static IEnumerable<CorpusLine> ReadFile(string path)
    {
        var author = Path.GetFileNameWithoutExtension(path);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Parse(author, number, line);
            }
        }
    }

    public static CorpusLine Parse(string author, int number, string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 3 || fields[0] is not ("1" or "2" or "3" or "4") || fields[1] is not ("e" or "m" or "h"))
        {
            throw new FormatException($"{author}:{number}: expected quadrant, difficulty and text, separated by tabs");
        }

        var (text, account, due) = ReadMarks(author, number, fields[2]);
        var quadrant = (Quadrant)int.Parse(fields[0], CultureInfo.InvariantCulture);
        return new CorpusLine(author, number, quadrant, fields[1][0], text, account, due);
    }

    private static (string Text, TextSpan? Account, TextSpan? Due) ReadMarks(string author, int number, string marked)
    {
        var text = new StringBuilder(marked.Length);
        int? accountStart = null;
        int? dueStart = null;
        TextSpan? account = null;
        TextSpan? due = null;
        for (var at = 0; at < marked.Length; at++)
        {
            var pair = marked.AsSpan(at, Math.Min(2, marked.Length - at));
            switch (pair)
            {
                case "[[":
                    accountStart = text.Length;
                    break;
                case "]]" when accountStart is { } start && account is null:
                    account = new TextSpan(start, text.Length - start);
                    break;
                case "{{":
                    dueStart = text.Length;
                    break;
                case "}}" when dueStart is { } start && due is null:
                    due = new TextSpan(start, text.Length - start);
                    break;
                case "\\n":
                    text.Append('\n');
                    break;
                case "]]" or "}}":
                    throw new FormatException($"{author}:{number}: a mark is closed that was not opened, or twice");
                default:
                    text.Append(marked[at]);
                    continue;
            }

            at++;
        }

        if ((accountStart is null) != (account is null) || (dueStart is null) != (due is null))
        {
            throw new FormatException($"{author}:{number}: a mark is opened and not closed");
        }

        return (text.ToString(), account, due);
    }
}
