using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Finds the account that each row means, and decides what comes of the row. Rows are judged in the order of the file.</summary>
internal sealed class AccountRowJudge(AccountRowReader reader, NameClaims claims, int nameColumn)
{
    private readonly Dictionary<string, int> _lines = new(AccountName.Comparer);

    /// <summary>The account of the row by its present name; the row's own name where there is none yet.</summary>
    public (string? Account, string? Cause) AccountOf(SheetRow row)
    {
        var typed = TypedText.Clean(row.Cells[nameColumn]);
        if (!TypedText.HasWords(typed))
        {
            return (null, Strings.AccountRow_NoName);
        }

        if (typed.Length > AccountAccess.MaxNameLength)
        {
            return (null, Say.With(Strings.AccountRow_NameTooLong, AccountAccess.MaxNameLength));
        }

        var name = NameIn(row);
        return (claims.Find(name)?.Account ?? name, null);
    }

    /// <param name="before">The account as it is; null for one that is not in the book.</param>
    public RowVerdict Judge(SheetRow row, string account, KnownAccount? before)
    {
        if (!_lines.TryAdd(account, row.Line))
        {
            return Refuse(Say.With(Strings.AccountRow_Twice, _lines[account], account));
        }

        var known = before ?? new KnownAccount(account);
        var reading = reader.Read(known, row);
        if (reading.Faults.Count > 0)
        {
            return Refuse(string.Join("; ", reading.Faults));
        }

        if (before is not null && reading.After.SaysTheSameAs(before))
        {
            return new RowVerdict(RowOutcome.Unchanged, before, reading);
        }

        if (claims.Find(NameIn(row)) is { Other: { } other } shared)
        {
            return Refuse(Say.With(Strings.AccountRow_SharedName, shared.Account, other));
        }

        if (claims.Taken(known, reading.After) is var (alias, claim))
        {
            return Refuse(claim.Line is { } line
                ? Say.With(Strings.AccountRow_AliasTakenInLine, alias, claim.Account, line)
                : Say.With(Strings.AccountRow_AliasTaken, alias, claim.Account));
        }

        claims.Add(reading.After, row.Line);
        return new RowVerdict(before is null ? RowOutcome.New : RowOutcome.Changed, before, reading);
    }

    private string NameIn(SheetRow row) => TypedText.Shorten(TypedText.Clean(row.Cells[nameColumn]), AccountAccess.MaxNameLength);

    private static RowVerdict Refuse(string cause) => new(RowOutcome.Refused, Cause: cause);
}
