using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Host.Backlog;

/// <summary>
/// Names each line of a file so that the same line is filed once, however often and in whatever order the file is imported. Lines with the same content are
/// told apart by counting: the second "call Acme" of a file is a second task, today and at the next import of it.
/// </summary>
internal sealed class LineIdentity(string member)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>For a line of text with its columns.</summary>
    public string Of(params ReadOnlySpan<string?> parts)
    {
        var content = Hash([member, .. parts]);
        var occurrence = _seen[content] = _seen.GetValueOrDefault(content) + 1;
        return Hash(content, occurrence.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>For an exported task: whoever imports it, it is the same one.</summary>
    public static string OfTask(TaskRow row) => Hash(row.CreatedBy, row.CreatedAt, row.Id);

    public static TurnId TurnOf(string identity) => new($"import-{identity}");

    private static string Hash(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            // With its length before it, no two lists of parts join to the same text; an absent part differs from an empty one.
            joined.Append(part?.Length ?? -1).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString())))[..32];
    }
}
