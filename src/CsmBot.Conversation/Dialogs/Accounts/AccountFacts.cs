using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>An account's facts: grade, tier, segment, next step and work always, the others where there is something to say.</summary>
internal static class AccountFacts
{
    private const int MaxReason = 200;

    public static IEnumerable<Fact> Of(TurnContext context, AccountView view)
    {
        var account = view.Account;
        List<Fact?> facts =
        [
            new(Strings.Account_Fact_Grade, account.Grade is { } grade ? Graded(context, grade.Grade.ToString(), grade.At, grade.By, grade.Reason, view.Members) : Strings.Account_Ungraded),
            new(Strings.Account_Fact_Tier, AccountCards.Tier(account.Tier)),
            new(Strings.Account_Fact_Segment, account.Segment is { } segment ? AccountCards.SegmentName(segment) : Strings.Account_NoSegment),
            Person(Strings.Account_Fact_Owner, account.Owner, view.Members),
            Person(Strings.Account_Field_sales, account.Sales, view.Members),
            Person(Strings.Account_Field_development, account.Development, view.Members),
            new(Strings.Account_Fact_Next, Next(context, view)),
            account.RenewalDate is { } renewal ? new Fact(Strings.Account_Fact_Renewal, Date(context, renewal)) : null,
            account.ContractStart is { } start ? new Fact(Strings.Account_Field_contract_start, Date(context, start)) : null,
            account.Revenue is { } revenue ? new Fact(Strings.Account_Field_revenue, revenue.ToString()) : null,
            account.Potential is { } potential ? new Fact(Strings.Account_Field_potential, potential.ToString()) : null,
            account.Aliases.Count > 0 ? new Fact(Strings.Account_Field_aliases, string.Join(", ", account.Aliases)) : null,
            account.Seasons.Count > 0 ? new Fact(Strings.Account_Field_seasons, Seasons(context, account)) : null,
            .. account.Scores.Select(score => new Fact(Say.With(Strings.Account_Fact_Score, score.Source), score.Value.ToString("0.##", CultureInfo.InvariantCulture))),
            Silence.LastTouch(account) is { } touched ? new Fact(Strings.Account_Fact_Touched, Touched(context, view, touched)) : null,
            Time(context, view),
            account.LacksOwner == true ? new Fact(Strings.Account_Fact_DeadEnd, Strings.Segment_DeadEnd) : null,
            account.Watch is { } watch ? new Fact(Strings.Account_Fact_Watch, watch) : null,
            new(Strings.Account_Fact_Work, Counts(view.Work)),
        ];
        return facts.OfType<Fact>();
    }

    public static string Line(TurnContext context, GradeEvent graded, IReadOnlyList<Member> members) =>
        Graded(context, graded.Grade?.ToString() ?? Strings.Account_Ungraded, graded.At, graded.By, graded.Reason, members);

    public static string Line(TurnContext context, AccountSignal signal)
    {
        var kind = Say.ByKey("Signal_", signal.Kind.ToString(), signal.Kind.ToString());
        var said = Say.With(Strings.Account_SignalLine, Moment(context, signal.At), kind, signal.Source, signal.Words).TrimEnd(':', ' ');
        return signal.Count == 1 ? said : Say.With(Strings.Account_SignalTimes, said, signal.Count);
    }

    /// <summary>What comes next: the grade to be looked at, or the renewal, whichever is sooner.</summary>
    private static string Next(TurnContext context, AccountView view)
    {
        var account = view.Account;
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        var regrade = RegradeRule.DueOn(account, view.Framework, context.Calendar.Zone);
        var renewal = account.RenewalDate >= today ? account.RenewalDate : null;
        return (regrade, renewal) switch
        {
            ({ } due, _) when due <= today => Strings.Account_Next_RegradeNow,
            ({ } due, { } date) when date <= due => Say.With(Strings.Account_Next_Renewal, Date(context, date)),
            ({ } due, _) => Say.With(Strings.Account_Next_Regrade, Date(context, due)),
            (null, { } date) => Say.With(Strings.Account_Next_Renewal, Date(context, date)),
            _ => Strings.Account_Next_Grade,
        };
    }

    private static string Touched(TurnContext context, AccountView view, Instant touched)
    {
        var said = Moment(context, touched);
        return Silence.TooLongAt(view.Account, view.Framework) <= context.Now ? Say.With(Strings.Account_Silent, said, view.Framework.SilenceDays) : said;
    }

    /// <summary>The month's time, and for an Unmotivated account what it may take (R119).</summary>
    private static Fact? Time(TurnContext context, AccountView view)
    {
        var minutes = view.Account.MinutesIn(context.Now.InZone(context.Calendar.Zone).Date.ToYearMonth());
        return view.Account.Segment switch
        {
            Segment.Unmotivated => new Fact(Strings.Account_Fact_Time, Say.With(minutes > view.Framework.UnmotivatedMinutes ? Strings.Account_OverCap : Strings.Account_OfCap, minutes, view.Framework.UnmotivatedMinutes)),
            _ when minutes > 0 => new Fact(Strings.Account_Fact_Time, Say.With(Strings.Account_Minutes, minutes)),
            _ => null,
        };
    }

    private static string Seasons(TurnContext context, KnownAccount account)
    {
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        var all = SeasonText.Write(account.Seasons);
        return account.Seasons.FirstOrDefault(season => season.Covers(today)) is { } now ? Say.With(Strings.Account_SeasonNow, all, now.Label) : all;
    }

    private static string Counts(AccountWork work) => work.Counts.Count == 0
        ? Strings.Account_NoWork
        : string.Join(" · ", Enum.GetValues<Quadrant>().Where(work.Counts.ContainsKey).Select(quadrant => Say.With(Strings.Account_Count, QuadrantNames.Long(quadrant), work.Counts[quadrant])))
            + (work.IsCut ? Strings.Account_AndMore : string.Empty);

    private static Fact? Person(string label, MemberId? id, IReadOnlyList<Member> members) => id is null ? null : new Fact(label, TeamMembers.NameOf(id, members));

    private static string Graded(TurnContext context, string grade, Instant at, MemberId by, string reason, IReadOnlyList<Member> members) =>
        Say.With(Strings.Account_GradeValue, grade, Moment(context, at), TeamMembers.NameOf(by, members), TypedText.Shorten(reason, MaxReason)).TrimEnd(':', ' ');

    private static string Moment(TurnContext context, Instant at) => When.Moment(at, context.Member, context.Now, context.Calendar.Zone);

    private static string Date(TurnContext context, LocalDate date) => When.Day(date, context.Now.InZone(context.Calendar.Zone).Date);
}
