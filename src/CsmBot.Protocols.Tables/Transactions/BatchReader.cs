using System.Globalization;
using System.Text;

namespace CsmBot.Protocols.Tables.Transactions;

/// <summary>Reads the multipart/mixed answer of a transaction. Anything it does not fully understand is a <see cref="FormatException"/>.</summary>
internal static class BatchReader
{
    private const int MaxHeaders = 64;

    /// <param name="body">The whole answer.</param>
    /// <param name="maxParts">How many parts are read before the answer counts as hostile.</param>
    public static IReadOnlyList<BatchPart> Read(ReadOnlyMemory<byte> body, int maxParts)
    {
        var cursor = new LineCursor(body);
        var outer = FirstBoundary(cursor);
        var changeset = "--" + Parameter(ReadHeaders(cursor), "boundary");
        if (changeset.Length <= 2 || changeset == outer)
        {
            throw new FormatException("The answer names no changeset.");
        }

        return ReadParts(cursor, changeset, maxParts);
    }

    private static List<BatchPart> ReadParts(LineCursor cursor, string changeset, int maxParts)
    {
        var parts = new List<BatchPart>();
        cursor.SkipTo(line => line == changeset);
        while (true)
        {
            if (parts.Count == maxParts)
            {
                throw new FormatException("The answer has more parts than the transaction has actions.");
            }

            _ = ReadHeaders(cursor);
            var status = ReadStatus(cursor.SkipTo(line => line.Length > 0));
            var headers = ReadHeaders(cursor);
            var content = cursor.ReadUntil(line => line.StartsWith(changeset, StringComparison.Ordinal), out var boundary);
            parts.Add(new BatchPart(status, headers, content));
            if (boundary == changeset + "--")
            {
                return parts;
            }
        }
    }

    private static string FirstBoundary(LineCursor cursor) => cursor.SkipTo(line => line.StartsWith("--", StringComparison.Ordinal));

    private static int ReadStatus(string line)
    {
        var words = line.Split(' ', 3);
        return words.Length >= 2 && words[0].StartsWith("HTTP/1.", StringComparison.Ordinal)
            && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and < 600
                ? status
                : throw new FormatException("A part of the answer has no status line.");
    }

    private static Dictionary<string, string> ReadHeaders(LineCursor cursor)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (cursor.ReadLine() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || headers.Count == MaxHeaders)
            {
                throw new FormatException("A part of the answer has malformed or too many headers.");
            }

            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return headers;
    }

    private static string Parameter(Dictionary<string, string> headers, string name)
    {
        foreach (var field in headers.GetValueOrDefault("Content-Type", "").Split(';', StringSplitOptions.TrimEntries))
        {
            if (field.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
            {
                return field[(name.Length + 1)..].Trim('"');
            }
        }

        return "";
    }

    private sealed class LineCursor(ReadOnlyMemory<byte> text)
    {
        private int _position;

        /// <summary>The next line without its end; none left is a fault, as a whole answer ends with its closing boundary.</summary>
        public string ReadLine()
        {
            var rest = text.Span[_position..];
            var length = rest.IndexOf((byte)'\n');
            if (length < 0)
            {
                if (rest.IsEmpty)
                {
                    throw new FormatException("The answer is cut off.");
                }

                _position = text.Length;
                return Encoding.UTF8.GetString(rest);
            }

            _position += length + 1;
            return Encoding.UTF8.GetString(rest[..length].TrimEnd((byte)'\r'));
        }

        public string SkipTo(Func<string, bool> isWanted)
        {
            string line;
            do
            {
                line = ReadLine();
            }
            while (!isWanted(line));

            return line;
        }

        public ReadOnlyMemory<byte> ReadUntil(Func<string, bool> isBoundary, out string boundary)
        {
            var start = _position;
            while (true)
            {
                var end = _position;
                boundary = ReadLine();
                if (isBoundary(boundary))
                {
                    return text[start..end];
                }
            }
        }
    }
}
