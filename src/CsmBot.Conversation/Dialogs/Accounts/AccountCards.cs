using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Finding;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>The account card, and what is asked about a name that is not certain. All of it stays private (C5).</summary>
internal static class AccountCards
{
    public static Card Show(TurnContext context, AccountView view, IReadOnlyList<CardElement> notices)
    {
        var account = view.Account;
        List<CardElement> elements = [new TitleElement(account.Name), .. notices, new FactsElement([.. AccountFacts.Of(context, view)])];
        elements.AddRange(Questions(view));
        if (account.Segment is { } segment)
        {
            elements.Add(new TextElement(Say.ByKey("Segment_Treatment_", segment.ToString(), string.Empty)));
        }

        if (account.Signals.Count > 0)
        {
            elements.Add(new TextElement(string.Join('\n', [Strings.Account_Signals, .. account.Signals.Select(signal => AccountFacts.Line(context, signal))])));
        }

        if (view.Work.First.Count > 0)
        {
            elements.Add(new TaskListElement(Strings.Account_Work, [.. view.Work.First.Select(task => TaskRows.Of(context, task, TaskRows.Open(task)))]));
        }

        if (account.Notes is { } notes)
        {
            elements.Add(new TextElement(notes, TextTone.Quote));
        }

        if (view.Grades.Count > 1)
        {
            elements.Add(new TextElement(string.Join('\n', [Strings.Account_History, .. view.Grades.Select(graded => AccountFacts.Line(context, graded, view.Members))]), TextTone.Subtle));
        }

        elements.Add(new ButtonsElement(
        [
            Button(account, Strings.Account_GradeButton, AccountActions.Grade, opensForm: true),
            Button(account, Strings.Account_SegmentButton, AccountActions.Segment, opensForm: true),
            Button(account, Strings.Account_LogButton, AccountActions.Log, opensForm: true),
            Button(account, Strings.Account_EditButton, AccountActions.Edit, opensForm: true),
            new CardButton(Strings.Account_AllWork, FindActions.Page, Value: $"1|account:\"{account.Name}\" owner:all"),
            new CardButton(Strings.Account_HistoryButton, AccountActions.History, account.Name),
        ]));
        return new Card(Say.With(Strings.Account_Summary, account.Name, Grade(account), Tier(account.Tier)), elements);
    }

    public static Card WhichOne(string typed, IReadOnlyList<KnownAccount> candidates, string action, string? value) => PlainCard.Warning(
        Say.With(Strings.Account_WhichOne, TypedText.Shorten(typed, 60)), [.. candidates.Select(account => Choose(account, action, value))]);

    public static Card Unknown(string name, IReadOnlyList<KnownAccount> near, string action, string? value) => PlainCard.Warning(
        Say.With(Strings.Account_Unknown, name),
        [
            .. near.Select(account => Choose(account, action, value)),
            new CardButton(Say.With(Strings.Account_Create, TypedText.Shorten(name, 40)), AccountActions.Create, name, Value: action == AccountActions.Grade ? value : null),
        ]);

    public static CardButton Button(KnownAccount account, string label, string action, string? value = null, bool opensForm = false) =>
        new(label, action, account.Name, account.Version, value, OpensForm: opensForm);

    /// <summary>The grade in words: "B2", or that there is none.</summary>
    public static string Grade(KnownAccount account) => account.Grade?.Grade.ToString() ?? Strings.Account_Ungraded;

    public static string Tier(int? tier) => tier is { } known ? Say.With(Strings.Account_Tier, known) : Strings.Account_NoTier;

    public static string SegmentName(Segment segment) => Say.ByKey("Segment_", segment.ToString(), segment.ToString());

    // No version: which account is meant does not depend on what was known about it.
    private static CardButton Choose(KnownAccount account, string action, string? value) => new(account.Name, action, account.Name, Value: value, OpensForm: action != AccountActions.Show && value is null);

    /// <summary>What is left open: the call between two tiers (R81), whether the grade still holds, what would have to change (R72), who could own it there (R118).</summary>
    private static IEnumerable<CardElement> Questions(AccountView view)
    {
        var account = view.Account;
        if (account.NeedsCall(view.Framework.Grid))
        {
            yield return new TextElement(Say.With(Strings.Account_CallQuestion, account.Grade!.Grade));
            yield return new ButtonsElement(
                [Button(account, Say.With(Strings.Account_Tier, 1), AccountActions.Call, "1"), Button(account, Say.With(Strings.Account_Tier, 2), AccountActions.Call, "2")]);
        }

        if (account.Regrade is { } wish)
        {
            yield return new TextElement(Say.With(Strings.Regrade_Because, wish.Words), TextTone.Warning);
            foreach (var element in RegradePrompt.Ask(account))
            {
                yield return element;
            }
        }

        if (account.IsWorthWatching)
        {
            yield return account.Watch is null
                ? new ButtonsElement([Button(account, Strings.Account_WatchButton, AccountActions.Watch, opensForm: true)], Strings.Account_WatchQuestion)
                : new ButtonsElement([Button(account, Strings.Account_Happened, AccountActions.Grade, opensForm: true), Button(account, Strings.Account_WatchChange, AccountActions.Watch, opensForm: true)]);
        }

        if (account is { Segment: Segment.Untrained, LacksOwner: null })
        {
            yield return new ButtonsElement(
                [Button(account, Strings.Yes, AccountActions.LacksOwner, "yes"), Button(account, Strings.No, AccountActions.LacksOwner, "no")], Strings.Segment_LacksOwner);
        }
    }
}
