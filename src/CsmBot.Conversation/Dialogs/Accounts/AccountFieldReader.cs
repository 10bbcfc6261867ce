using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads one typed field of an account: by the form, by a line of a file.</summary>
/// <param name="self">Whom "me" means.</param>
/// <param name="calendar">For dates in words.</param>
internal sealed class AccountFieldReader(AccountFramework framework, IReadOnlyList<Member> members, Member self, BusinessCalendar calendar, Instant now)
{
    private const int MaxAliases = 10;
    private const int MaxAlias = 60;
    private const int MaxNotes = 2000;

    /// <summary>The account with the field set, or why it was not taken. Empty clears the field.</summary>
    public (KnownAccount Account, string? Fault) Apply(KnownAccount account, string field, string typed)
    {
        var text = TypedText.Clean(typed);
        return field switch
        {
            AccountFields.Aliases => Aliases(account, text),
            AccountFields.Owner => Person(account, text, member => account with { Owner = member }),
            AccountFields.Sales => Person(account, text, member => account with { Sales = member }),
            AccountFields.Development => Person(account, text, member => account with { Development = member }),
            AccountFields.Potential => Amount(account, text, money => account with { Potential = money }),
            AccountFields.Revenue => Amount(account, text, money => account with { Revenue = money }),
            AccountFields.ContractStart => Date(account, text, date => account with { ContractStart = date }),
            AccountFields.Renewal => Date(account, text, date => account with { RenewalDate = date }),
            AccountFields.Seasons => SeasonText.Read(text) is { } seasons ? (account with { Seasons = seasons }, null) : (account, Say.With(Strings.Account_BadSeasons, TypedText.Shorten(text, 60))),
            AccountFields.Notes => (account with { Notes = text.Length == 0 ? null : TypedText.Cut(text, MaxNotes) }, null),
            _ => throw new NotSupportedException(field),
        };
    }

    /// <summary>The field as it would be typed.</summary>
    public string Write(KnownAccount account, string field) => field switch
    {
        AccountFields.Aliases => string.Join(", ", account.Aliases),
        AccountFields.Owner => Name(account.Owner),
        AccountFields.Sales => Name(account.Sales),
        AccountFields.Development => Name(account.Development),
        AccountFields.Potential => account.Potential?.ToString() ?? string.Empty,
        AccountFields.Revenue => account.Revenue?.ToString() ?? string.Empty,
        AccountFields.ContractStart => Iso(account.ContractStart),
        AccountFields.Renewal => Iso(account.RenewalDate),
        AccountFields.Seasons => SeasonText.Write(account.Seasons),
        AccountFields.Notes => account.Notes ?? string.Empty,
        _ => throw new NotSupportedException(field),
    };

    private static string Iso(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : string.Empty;

    private static (KnownAccount Account, string? Fault) Aliases(KnownAccount account, string text)
    {
        List<string> names = [.. text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => TypedText.Shorten(name, MaxAlias)).Where(TypedText.HasWords).Distinct(AccountName.Comparer)];
        return names.Count > MaxAliases ? (account, Say.With(Strings.Account_TooManyAliases, MaxAliases)) : (account with { Aliases = names }, null);
    }

    private (KnownAccount Account, string? Fault) Person(KnownAccount account, string text, Func<MemberId?, KnownAccount> set)
    {
        if (text.Length == 0)
        {
            return (set(null), null);
        }

        return MemberLookup.Find(text, self, members) switch
        {
            [{ Role: MemberRole.Guest }] => (account, Say.With(Strings.Account_Guest, TypedText.Shorten(text, 60))),
            [var only] => (set(only.Id), null),
            [] => (account, Say.With(Strings.Account_NoPerson, TypedText.Shorten(text, 60))),
            var several => (account, Say.With(Strings.Account_SeveralPeople, TypedText.Shorten(text, 60), string.Join(", ", several.Take(5).Select(member => member.Name)))),
        };
    }

    private (KnownAccount Account, string? Fault) Amount(KnownAccount account, string text, Func<Money?, KnownAccount> set)
    {
        if (text.Length == 0)
        {
            return (set(null), null);
        }

        return AmountText.Read(text, framework.Currency) is { } money ? (set(money), null) : (account, Say.With(Strings.Account_BadAmount, TypedText.Shorten(text, 30)));
    }

    private (KnownAccount Account, string? Fault) Date(KnownAccount account, string text, Func<LocalDate?, KnownAccount> set)
    {
        if (text.Length == 0)
        {
            return (set(null), null);
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true } iso)
        {
            return (set(iso.Value), null);
        }

        return DueResolver.Resolve(text, now, calendar) is { } read ? (set(read.Local.Date), null) : (account, Say.With(Strings.Account_BadDate, TypedText.Shorten(text, 30)));
    }

    private string Name(MemberId? id) => id is { } known ? members.FirstOrDefault(member => member.Id == known)?.Name ?? known.Value : string.Empty;
}
