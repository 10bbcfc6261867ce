using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads <c>Acme EU called their new CTO</c> or <c>Acme EU: called …</c>: the longest beginning that is an account's name, then what is said about it.</summary>
/// <param name="Name">What stands for the account; asked about where it is none.</param>
internal sealed record AccountLine(string Name, string Words)
{
    private const int MostWords = 8;

    private static readonly char[] Joints = [',', ':', ';', '-', '–', '—', ' '];

    public static AccountLine Parse(string typed, IReadOnlyList<KnownAccount> directory)
    {
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            return new AccountLine(typed[..colon].Trim(), typed[(colon + 1)..].Trim());
        }

        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var count = Math.Min(words.Length, MostWords); count > 0; count--)
        {
            var name = string.Join(' ', words[..count]).TrimEnd(Joints);
            if (directory.Any(account => account.Names.Contains(name, AccountName.Comparer)))
            {
                return new AccountLine(name, string.Join(' ', words[count..]).TrimStart(Joints));
            }
        }

        return words.Length == 0 ? new AccountLine(string.Empty, string.Empty) : new AccountLine(words[0], string.Join(' ', words[1..]));
    }
}
