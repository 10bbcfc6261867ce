using System.Globalization;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Writes the fields of accounts as cells, each in the form that is read back as the same value.</summary>
internal sealed class AccountCells(AccountFramework framework, IReadOnlyList<Member> members)
{
    private readonly Dictionary<MemberId, string> _people = [];

    /// <summary>Empty for what is not known.</summary>
    public string Write(KnownAccount account, ColumnMatch column) => column.Field switch
    {
        AccountColumn.AccountName => account.Name,
        AccountFields.Aliases => string.Join(", ", account.Aliases),
        AccountFields.Owner => Person(account.Owner),
        AccountFields.Sales => Person(account.Sales),
        AccountFields.Development => Person(account.Development),
        AccountFields.Potential => Amount(account.Potential),
        AccountColumn.Grade => account.Grade?.Grade.ToString() ?? string.Empty,
        // Between two tiers a tier in the file is the call; where nobody made one there is none to write.
        AccountColumn.Tier => account.NeedsCall(framework.Grid) ? string.Empty : account.Tier?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        AccountColumn.Segment => account.Segment is { } segment ? AccountCards.SegmentName(segment) : string.Empty,
        AccountFields.ContractStart => Day(account.ContractStart),
        AccountFields.Renewal => Day(account.RenewalDate),
        AccountFields.Revenue => Amount(account.Revenue),
        AccountFields.Seasons => SeasonText.Write(account.Seasons),
        AccountFields.Notes => account.Notes ?? string.Empty,
        _ => column.ScoreSource is { } source && ScoreOf(account, source) is { } score ? ExternalScoreText.Write(score) : string.Empty,
    };

    public static ExternalScore? ScoreOf(KnownAccount account, string source) =>
        account.Scores.FirstOrDefault(score => score.Source.Equals(source, StringComparison.OrdinalIgnoreCase));

    private static string Day(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : string.Empty;

    private static string Amount(Money? money) => money is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{money.Amount:0.##} {money.Currency}");

    private string Person(MemberId? id)
    {
        if (id is not { } known)
        {
            return string.Empty;
        }

        if (!_people.TryGetValue(known, out var written))
        {
            var member = members.FirstOrDefault(one => one.Id == known);
            // An address is what people read; the id is certain where several share it.
            written = member?.Email is { } email && MemberLookup.Find(email, member, members) is [var only] && only.Id == known ? email : known.Value;
            _people[known] = written;
        }

        return written;
    }
}
