using System.Text.RegularExpressions;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Text;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Reads <c>@kim by friday because she knows the admin</c>. Words that name nobody are the reason.</summary>
/// <param name="Found">Whom the name can mean; empty where nobody was named.</param>
/// <param name="Name">As typed, where it was plainly meant as a name.</param>
/// <param name="Due">As typed.</param>
internal sealed partial record DelegateLine(IReadOnlyList<Member> Found, string? Name, string? Due, string? Reason)
{
    public static DelegateLine Read(string typed, Member self, IReadOnlyList<Member> members)
    {
        var text = typed.Trim();
        string? reason = null;
        if (BecausePattern().Match(text) is { Success: true } because)
        {
            (text, reason) = (text[..because.Index].Trim(), because.Groups["reason"].Value);
        }

        string? due = null;
        if (DuePattern().Match(text) is { Success: true } by)
        {
            (text, due) = (text[..by.Index].Trim(), by.Groups["due"].Value.Trim());
        }

        var isName = text.StartsWith('@') || text.StartsWith("to ", StringComparison.OrdinalIgnoreCase);
        text = text.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? text[3..].Trim() : text;
        var words = text.TrimEnd(',', '.', ':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            // Without a sign that it is a name, "Anna knows the admin better" is a reason as a whole.
            if ((isName || count == words.Length) && MemberLookup.Find(string.Join(' ', words[..count]), self, members) is { Count: > 0 } found)
            {
                var rest = string.Join(' ', words[count..]);
                return new DelegateLine(found, string.Join(' ', words[..count]), due, TypedText.NoteOrNull(reason ?? rest));
            }
        }

        return isName
            ? new DelegateLine([], text, due, TypedText.NoteOrNull(reason ?? string.Empty))
            : new DelegateLine([], Name: null, due, TypedText.NoteOrNull(reason ?? text));
    }

    [GeneratedRegex(@"(^|[\s,;])because(\s+of)?\s+(?<reason>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 500)]
    private static partial Regex BecausePattern();

    [GeneratedRegex(@"(^|[\s,;])(by|due|until|till|before)\s+(?<due>[^@]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.RightToLeft, matchTimeoutMilliseconds: 500)]
    private static partial Regex DuePattern();
}
