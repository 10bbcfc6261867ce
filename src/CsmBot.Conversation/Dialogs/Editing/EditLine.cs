using CsmBot.Conversation.Commands;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>Reads <c>due friday</c>, <c>account: Acme</c>, <c>owner @ann</c> as one field and its new value.</summary>
internal static class EditLine
{
    private static readonly string[] ClearingWords = ["none", "clear", "no", "never", "nobody", "-", "—"];

    /// <summary>Null when the first word names no field.</summary>
    public static EditRequest? Parse(string typed)
    {
        var (field, value) = CommandLine.Split(typed);
        var bare = value.TrimStart(':', '=').Trim();
        return field.TrimEnd(':', '=').ToLowerInvariant() switch
        {
            "text" or "title" or "wording" => new EditRequest { Text = bare },
            "account" or "customer" or "client" => new EditRequest { Account = Cleared(bare) },
            "due" or "date" or "deadline" => new EditRequest { Due = Cleared(bare) },
            "quadrant" or "q" or "priority" => new EditRequest { Quadrant = bare },
            "q1" or "q2" or "q3" or "q4" => new EditRequest { Quadrant = field[1..] },
            "owner" or "assignee" => new EditRequest { Owner = bare },
            "measure" => new EditRequest { Measure = Cleared(bare) },
            _ => null,
        };
    }

    private static string Cleared(string value) => ClearingWords.Contains(value, StringComparer.OrdinalIgnoreCase) ? string.Empty : value;
}
