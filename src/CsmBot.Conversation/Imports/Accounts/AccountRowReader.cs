using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>
/// Applies a row to an account, all of it or none. An empty cell leaves its field as it is, and so does one that says what is known already: a file that was
/// written by an export changes nothing where it came from, whatever the rules are by now.
/// </summary>
/// <param name="actor">Who brings the file in: the author of its grades.</param>
/// <param name="fields">The rules of the single fields, as the form has them.</param>
internal sealed class AccountRowReader(
    AccountFramework framework, IReadOnlyList<Member> members, Member actor, AccountFieldReader fields, IReadOnlyList<ColumnMatch> columns, SheetDates dates)
{
    private readonly AccountCells _cells = new(framework, members);

    public required Instant Now { get; init; }

    public required LocalDate Today { get; init; }

    public RowReading Read(KnownAccount before, SheetRow row)
    {
        var work = new Work(before, row);
        // The grade before what is held against it.
        ReadGrade(work);
        foreach (var column in columns.Where(column => column.Field is not null))
        {
            var cell = row.Cells[column.Index];
            if (cell.Length > 0 && (cell != _cells.Write(before, column) || (column.Field == AccountFields.Potential && work.IsGraded)))
            {
                ReadField(work, column, cell);
            }
        }

        if (work.After is { ContractStart: { } start, RenewalDate: { } renewal } && renewal < start
            && (before.ContractStart != start || before.RenewalDate != renewal))
        {
            work.Fault(Say.With(Strings.AccountRow_RenewalFirst, Written(work.After, AccountFields.Renewal), Written(work.After, AccountFields.ContractStart)));
        }

        if (HandOff.IsBlocked(before) && work.After is { Grade: null } && work.After.Owner != before.Owner)
        {
            work.Fault(Say.With(Strings.HandOff_Blocked, before.Name));
        }

        return new RowReading(work.After, [.. Said(before, work.After)], work.Faults, work.Newcomers);
    }

    private void ReadField(Work work, ColumnMatch column, string cell)
    {
        switch (column.Field)
        {
            case AccountFields.Owner or AccountFields.Sales or AccountFields.Development:
                ReadPerson(work, column, cell);
                break;
            case AccountFields.Aliases or AccountFields.Seasons or AccountFields.Notes:
                work.Take(column, fields.Apply(work.After, column.Field, cell));
                break;
            case AccountFields.Potential:
                ReadPotential(work, column, cell);
                break;
            case AccountFields.Revenue:
                work.Take(column, ReadAmount(work, cell, out var fault) is { } revenue ? (work.After with { Revenue = revenue }, null) : (work.After, fault));
                break;
            case AccountFields.ContractStart:
                work.Take(column, dates.Read(column.Index, cell) is { } start ? (work.After with { ContractStart = start }, null) : (work.After, BadDate(cell)));
                break;
            case AccountFields.Renewal:
                work.Take(column, dates.Read(column.Index, cell) is { } renewal ? (work.After with { RenewalDate = renewal }, null) : (work.After, BadDate(cell)));
                break;
            case AccountColumn.Segment:
                work.Take(column, SegmentOf(cell) is { } segment ? (InSegment(work.After, segment), null) : (work.After, Say.With(Strings.AccountRow_BadSegment, Short(cell), SegmentNames)));
                break;
            default:
                if (column.ScoreSource is { } source)
                {
                    work.Take(column, WithScore(work.After, source, cell));
                }

                break;
        }
    }

    /// <summary>The grade, and the tier that follows from it or, between two, decides (R81).</summary>
    private void ReadGrade(Work work)
    {
        var (gradeColumn, grade) = CellOf(work, AccountColumn.Grade);
        var (tierColumn, tier) = CellOf(work, AccountColumn.Tier);
        if (grade.Length > 0)
        {
            if (!GrowthGrade.TryParse(grade, out var read))
            {
                work.Fault(gradeColumn!, Say.With(Strings.AccountRow_BadGrade, Short(grade)));
                return;
            }

            if (work.Before.Grade?.Grade != read)
            {
                var made = new AccountGrade(read, Now, actor.Id, Strings.AccountImport_Reason) { BySales = actor.Role == MemberRole.Sales };
                work.After = work.After.Graded(made, framework.Grid) with { Potential = work.Before.Grade?.Grade.Size is { } size && size != read.Size ? null : work.Before.Potential };
                work.IsGraded = true;
            }
        }

        if (tier.Length == 0 || (!work.IsGraded && tier == _cells.Write(work.Before, tierColumn!)))
        {
            return;
        }

        var level = tier.StartsWith("tier", StringComparison.OrdinalIgnoreCase) ? tier[4..].Trim() : tier;
        if (level is not ("1" or "2" or "3"))
        {
            work.Fault(tierColumn!, Say.With(Strings.AccountRow_BadTier, Short(tier)));
        }
        else if (work.After.Grade is not { } given)
        {
            work.Fault(tierColumn!, Strings.AccountRow_TierWithoutGrade);
        }
        else if (framework.Grid.CellOf(given.Grade) == TierCell.Between && level != "3")
        {
            work.After = work.After with { Tier = level[0] - '0', Grade = given with { CalledTier = level[0] - '0' } };
        }
        else if (framework.Grid.TierOf(given.Grade) != level[0] - '0')
        {
            work.Fault(tierColumn!, Say.With(Strings.AccountRow_TierContradicts, given.Grade, AccountCards.Tier(framework.Grid.TierOf(given.Grade)), AccountCards.Tier(level[0] - '0')));
        }
    }

    /// <summary>An amount is kept; a letter only agrees with the grade, or does not.</summary>
    private void ReadPotential(Work work, ColumnMatch column, string cell)
    {
        var isLetter = cell.Length == 1 && PotentialText.Read(cell, framework) is not null;
        var (amount, fault) = isLetter ? (null, null) : (ReadAmount(work, cell, out var why), why);
        if (fault is not null)
        {
            work.Fault(column, fault);
            return;
        }

        // Another currency cannot be held against the workspace's amounts, so only its own is.
        var size = isLetter ? PotentialText.Read(cell, framework)!.Size
            : amount!.Currency == framework.Currency ? framework.Bounds.Of(amount.Amount) : (PotentialSize?)null;
        if (isLetter && work.After.Grade is null)
        {
            work.Fault(column, Say.With(Strings.AccountRow_LetterAlone, cell));
        }
        else if (size is { } could && work.After.Grade is { } grade && could != grade.Grade.Size && (isLetter || CellOf(work, AccountColumn.Grade).Cell.Length > 0))
        {
            work.Fault(column, Say.With(Strings.AccountRow_PotentialContradicts, Short(cell), could, grade.Grade));
        }
        else if (!isLetter)
        {
            work.After = work.After with { Potential = amount };
        }
    }

    private Money? ReadAmount(Work work, string cell, out string? fault)
    {
        var (currencyColumn, typed) = CellOf(work, AccountColumn.Currency);
        // The rule for currencies is the one for amounts.
        var currency = typed.Length == 0 ? framework.Currency : AmountText.Read($"1 {typed}", framework.Currency)?.Currency;
        if (currency is null)
        {
            fault = Say.With(Strings.AccountRow_BadCurrency, Short(typed));
            return null;
        }

        var money = AmountText.Read(cell, currency);
        fault = money is null ? Say.With(Strings.Account_BadAmount, Short(cell))
            : typed.Length > 0 && money.Currency != currency ? Say.With(Strings.AccountRow_TwoCurrencies, money.Currency, currencyColumn!.Heading, currency)
            : null;
        return fault is null ? money : null;
    }

    private void ReadPerson(Work work, ColumnMatch column, string cell)
    {
        var typed = TypedText.Clean(cell);
        var address = MemberNames.AddressIn(typed);
        var known = members.FirstOrDefault(member => member.Id.Value.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Id.Value ?? address ?? typed;
        if (address is null || MemberLookup.Find(known, actor, members).Count > 0)
        {
            work.Take(column, fields.Apply(work.After, column.Field!, known));
            return;
        }

        // As in a backlog: an address that nobody has becomes a person, any other name is a fault.
        var added = MemberNames.Create(address);
        work.Newcomers.Add(added);
        work.After = column.Field switch
        {
            AccountFields.Owner => work.After with { Owner = added.Id },
            AccountFields.Sales => work.After with { Sales = added.Id },
            _ => work.After with { Development = added.Id },
        };
    }

    private (KnownAccount Account, string? Fault) WithScore(KnownAccount account, string source, string cell)
    {
        var known = AccountCells.ScoreOf(account, source);
        return ExternalScoreText.Read(source, cell, known, Today) is not { } score ? (account, Say.With(Strings.AccountRow_BadScore, Short(cell)))
            : score == known ? (account, null)
            : known is not null ? (account with { Scores = [.. account.Scores.Select(one => one == known ? score : one)] }, null)
            : account.Scores.Count >= KnownAccount.KeptScores ? (account, Say.With(Strings.AccountRow_TooManyScores, KnownAccount.KeptScores))
            : (account with { Scores = [.. account.Scores, score] }, null);
    }

    private IEnumerable<string> Said(KnownAccount before, KnownAccount after) =>
        from column in columns
        where column.Field is not null
        let old = _cells.Write(before, column)
        let made = _cells.Write(after, column)
        where old != made
        select Say.With(Strings.Account_FieldChanged, column.Field, Shown(old), Shown(made));

    private (ColumnMatch? Column, string Cell) CellOf(Work work, string field) =>
        columns.FirstOrDefault(column => column.Field == field) is { } column ? (column, work.Row.Cells[column.Index]) : (null, string.Empty);

    private string Written(KnownAccount account, string field) => _cells.Write(account, new ColumnMatch(0, field, field));

    // Another segment is another question about who owns success there.
    private static KnownAccount InSegment(KnownAccount account, Segment segment) =>
        account.Segment == segment ? account : account with { Segment = segment, LacksOwner = null };

    private static Segment? SegmentOf(string cell)
    {
        var bare = AccountColumn.Bare(cell);
        return Enum.GetValues<Segment>().Cast<Segment?>().FirstOrDefault(one => AccountColumn.Bare(AccountCards.SegmentName(one!.Value)) == bare || AccountColumn.Bare(one.ToString()!) == bare);
    }

    private static string SegmentNames => string.Join(", ", Enum.GetValues<Segment>().Select(AccountCards.SegmentName));

    private static string BadDate(string cell) => Say.With(Strings.Account_BadDate, TypedText.Shorten(cell, 30));

    private static string Short(string cell) => TypedText.Shorten(cell, 30);

    private static string Shown(string value) => value.Length == 0 ? Strings.Fact_None : TypedText.Shorten(value, 60);

    /// <summary>One row under way.</summary>
    private sealed class Work(KnownAccount before, SheetRow row)
    {
        public KnownAccount Before { get; } = before;

        public SheetRow Row { get; } = row;

        public KnownAccount After { get; set; } = before;

        /// <summary>The row gives a grade that differs from the known one.</summary>
        public bool IsGraded { get; set; }

        public List<string> Faults { get; } = [];

        public List<Member> Newcomers { get; } = [];

        public void Take(ColumnMatch column, (KnownAccount Account, string? Fault) read)
        {
            After = read.Account;
            if (read.Fault is { } fault)
            {
                Fault(column, fault);
            }
        }

        public void Fault(ColumnMatch column, string words) => Faults.Add(Say.With(Strings.AccountRow_Field, column.Heading, words));

        public void Fault(string words) => Faults.Add(words);
    }
}
