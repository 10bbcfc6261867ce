using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Finding;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>The account card, and what is asked about a name that is not certain. All of it stays private (C5).</summary>
internal static class AccountCards
{
    public const int ShownGrades = 4;

    private const int MaxReason = 200;

    public static Card Show(
        TurnContext context, KnownAccount account, AccountWork work, IReadOnlyList<GradeEvent> grades, IReadOnlyList<Member> members, IReadOnlyList<CardElement> notices)
    {
        List<CardElement> elements = [new TitleElement(account.Name), .. notices, new FactsElement([.. Facts(context, account, work, members)])];
        elements.AddRange(Questions(account));
        if (account.Segment is { } segment)
        {
            elements.Add(new TextElement(Say.ByKey("Segment_Treatment_", segment.ToString(), string.Empty)));
        }

        if (work.First.Count > 0)
        {
            elements.Add(new TaskListElement(Strings.Account_Work, [.. work.First.Select(task => TaskRows.Of(context, task, TaskRows.Open(task)))]));
        }

        if (grades.Count > 1)
        {
            elements.Add(new TextElement(string.Join('\n', [Strings.Account_History, .. grades.Select(graded => Line(context, graded, members))]), TextTone.Subtle));
        }

        elements.Add(new ButtonsElement(
        [
            Button(account, Strings.Account_GradeButton, AccountActions.Grade, opensForm: true),
            Button(account, Strings.Account_SegmentButton, AccountActions.Segment, opensForm: true),
            new CardButton(Strings.Account_AllWork, FindActions.Page, Value: $"1|account:\"{account.Name}\" owner:all"),
        ]));
        return new Card(Say.With(Strings.Account_Summary, account.Name, Grade(account), Tier(account.Tier)), elements);
    }

    public static Card WhichOne(string typed, IReadOnlyList<KnownAccount> candidates, string action, string? value) => PlainCard.Warning(
        Say.With(Strings.Account_WhichOne, TypedText.Shorten(typed, 60)), [.. candidates.Select(account => Choose(account, action, value))]);

    public static Card Unknown(string name, IReadOnlyList<KnownAccount> near, string action, string? value) => PlainCard.Warning(
        Say.With(Strings.Account_Unknown, name),
        [
            .. near.Select(account => Choose(account, action, value)),
            new CardButton(Say.With(Strings.Account_Create, TypedText.Shorten(name, 40)), AccountActions.Create, name, Value: value),
        ]);

    public static CardButton Button(KnownAccount account, string label, string action, string? value = null, bool opensForm = false) =>
        new(label, action, account.Name, account.Version, value, OpensForm: opensForm);

    /// <summary>The grade in words: "B2", or that there is none.</summary>
    public static string Grade(KnownAccount account) => account.Grade?.Grade.ToString() ?? Strings.Account_Ungraded;

    public static string Tier(int? tier) => tier is { } known ? Say.With(Strings.Account_Tier, known) : Strings.Account_NoTier;

    public static string SegmentName(Segment segment) => Say.ByKey("Segment_", segment.ToString(), segment.ToString());

    // No version: which account is meant does not depend on what was known about it.
    private static CardButton Choose(KnownAccount account, string action, string? value) => new(account.Name, action, account.Name, Value: value, OpensForm: action != AccountActions.Show && value is null);

    private static IEnumerable<Fact> Facts(TurnContext context, KnownAccount account, AccountWork work, IReadOnlyList<Member> members)
    {
        yield return new Fact(Strings.Account_Fact_Grade, account.Grade is { } grade
            ? Say.With(Strings.Account_GradeValue, grade.Grade, When.Moment(grade.At, context.Member, context.Now, context.Calendar.Zone), Name(grade.By, members), TypedText.Shorten(grade.Reason, MaxReason)).TrimEnd(':', ' ')
            : Strings.Account_Ungraded);
        yield return new Fact(Strings.Account_Fact_Tier, Tier(account.Tier));
        yield return new Fact(Strings.Account_Fact_Segment, account.Segment is { } segment ? SegmentName(segment) : Strings.Account_NoSegment);
        if (account.RenewalDate is { } renewal)
        {
            yield return new Fact(Strings.Account_Fact_Renewal, When.LongDate(renewal));
        }

        if (account.Owner is { } owner)
        {
            yield return new Fact(Strings.Account_Fact_Owner, Name(owner, members));
        }

        if (account.Watch is { } watch)
        {
            yield return new Fact(Strings.Account_Fact_Watch, watch);
        }

        yield return new Fact(Strings.Account_Fact_Work, Counts(work));
    }

    /// <summary>What the grade leaves open: the call between two tiers (R81), and what would have to change (R72).</summary>
    private static IEnumerable<CardElement> Questions(KnownAccount account)
    {
        if (account.NeedsCall(TierGrid.Default))
        {
            yield return new TextElement(Say.With(Strings.Account_CallQuestion, account.Grade!.Grade));
            yield return new ButtonsElement(
                [Button(account, Say.With(Strings.Account_Tier, 1), AccountActions.Call, "1"), Button(account, Say.With(Strings.Account_Tier, 2), AccountActions.Call, "2")]);
        }

        if (account.IsWorthWatching)
        {
            yield return account.Watch is null
                ? new ButtonsElement([Button(account, Strings.Account_WatchButton, AccountActions.Watch, opensForm: true)], Strings.Account_WatchQuestion)
                : new ButtonsElement([Button(account, Strings.Account_Happened, AccountActions.Grade, opensForm: true), Button(account, Strings.Account_WatchChange, AccountActions.Watch, opensForm: true)]);
        }
    }

    private static string Counts(AccountWork work) => work.Counts.Count == 0
        ? Strings.Account_NoWork
        : string.Join(" · ", Enum.GetValues<Quadrant>().Where(work.Counts.ContainsKey).Select(quadrant => Say.With(Strings.Account_Count, QuadrantNames.Long(quadrant), work.Counts[quadrant])))
            + (work.IsCut ? Strings.Account_AndMore : string.Empty);

    private static string Line(TurnContext context, GradeEvent graded, IReadOnlyList<Member> members) => Say.With(
        Strings.Account_GradeValue,
        graded.Grade?.ToString() ?? Strings.Account_Ungraded,
        When.Moment(graded.At, context.Member, context.Now, context.Calendar.Zone),
        Name(graded.By, members),
        TypedText.Shorten(graded.Reason, MaxReason)).TrimEnd(':', ' ');

    private static string Name(MemberId id, IReadOnlyList<Member> members) => members.FirstOrDefault(member => member.Id == id)?.Name ?? id.Value;
}
