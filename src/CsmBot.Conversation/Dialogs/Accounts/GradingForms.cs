using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>The forms of an account: grade, Skill/Will, and what would have to change. Each is one card and no proof is asked for (R68).</summary>
internal static class GradingForms
{
    public const string Size = "size";
    public const string Champion = "champion";
    public const string Likelihood = "likelihood";
    public const string Reason = "reason";
    public const string Skill = "skill";
    public const string Will = "will";
    public const string Change = "change";
    public const string Words = "words";
    public const string Minutes = "minutes";

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The likelihood as the list suggests it.</summary>
    public const string Suggested = "suggested";

    private const int MaxReason = 300;

    public static string Barrier(GrowthBarrier barrier) => "barrier-" + barrier.ToString().ToLowerInvariant();

    /// <param name="typed">What was entered before, kept when it could not be taken.</param>
    /// <param name="fault">Why the size could not be read.</param>
    public static Card Grade(KnownAccount account, AccountFramework framework, IReadOnlyDictionary<string, string>? typed = null, string? fault = null)
    {
        string Value(string name, string fallback) => typed?.GetValueOrDefault(name) ?? fallback;
        var title = Say.With(Strings.Grade_Title, account.Name);
        var bounds = framework.Bounds;
        return new Card(title,
        [
            new TitleElement(title),
            .. fault is null ? [] : new[] { new TextElement(fault, TextTone.Warning) },
            .. account.Grade is { } old ? [new TextElement(Say.With(Strings.Grade_Old, old.Grade, AccountCards.Tier(account.Tier)))] : Array.Empty<TextElement>(),
            new FormElement(
                AccountActions.GradeForm,
                [
                    new FormField(
                        Size, Strings.Grade_Size, Value(Size, account.Grade?.Grade.Size.ToString() ?? string.Empty), Say.With(Strings.Grade_SizeExample, bounds.Upper, bounds.Lower, framework.Currency), Required: true, MaxLength: 30, Fault: fault),
                    new FormField(Champion, Strings.Grade_Champion, Value(Champion, No), Choices: YesNo()),
                    .. Enum.GetValues<GrowthBarrier>().Select(barrier =>
                        new FormField(Barrier(barrier), Say.ByKey("Barrier_", barrier.ToString(), string.Empty), Value(Barrier(barrier), No), Choices: YesNo())),
                    new FormField(Likelihood, Strings.Grade_Likelihood, Value(Likelihood, Suggested), Choices: Likelihoods()),
                    new FormField(Reason, Strings.Grade_Reason, Value(Reason, string.Empty), MaxLength: MaxReason),
                ],
                Strings.Grade_Submit,
                account.Name,
                account.Version),
            new ButtonsElement([AccountCards.Button(account, Strings.Account_Back, AccountActions.Show)]),
        ]);
    }

    public static Card SkillWill(KnownAccount account)
    {
        var title = Say.With(Strings.Segment_Title, account.Name);
        return new Card(title,
        [
            new TitleElement(title),
            new FormElement(
                AccountActions.SegmentForm,
                [
                    new FormField(Skill, Strings.Segment_Skill, Answer(account.Segment is Segment.HighPerformer or Segment.Unmotivated), Choices: YesNo()),
                    new FormField(Will, Strings.Segment_Will, Answer(account.Segment is Segment.HighPerformer or Segment.Untrained), Choices: YesNo()),
                ],
                Strings.Button_Save,
                account.Name,
                account.Version),
            new ButtonsElement([AccountCards.Button(account, Strings.Account_Back, AccountActions.Show)]),
        ]);
    }

    public static Card Watch(KnownAccount account, string? fault = null)
    {
        var title = Say.With(Strings.Watch_Title, account.Name);
        return new Card(title,
        [
            new TitleElement(title),
            .. fault is null ? [] : new[] { new TextElement(fault, TextTone.Warning) },
            new FormElement(
                AccountActions.WatchForm,
                [new FormField(Change, Strings.Watch_Change, account.Watch, Strings.Watch_Example, Required: true, MaxLength: MaxReason, Fault: fault)],
                Strings.Button_Save,
                account.Name,
                account.Version),
            new ButtonsElement([AccountCards.Button(account, Strings.Account_Back, AccountActions.Show)]),
        ]);
    }

    public static Card Log(KnownAccount account, IReadOnlyDictionary<string, string>? typed = null, string? fault = null)
    {
        var title = Say.With(Strings.Log_Title, account.Name);
        return new Card(title,
        [
            new TitleElement(title),
            .. fault is null ? [] : new[] { new TextElement(fault, TextTone.Warning) },
            new FormElement(
                AccountActions.LogForm,
                [
                    new FormField(Words, Strings.Log_Words, typed?.GetValueOrDefault(Words), Strings.Log_Example, Required: true, MaxLength: MaxReason, Fault: fault),
                    new FormField(Minutes, Strings.Log_Minutes, typed?.GetValueOrDefault(Minutes), Strings.Log_MinutesExample, MaxLength: 10),
                ],
                Strings.Button_Save,
                account.Name,
                account.Version),
            new ButtonsElement([AccountCards.Button(account, Strings.Account_Back, AccountActions.Show)]),
        ]);
    }

    private static string Answer(bool yes) => yes ? Yes : No;

    private static List<FormChoice> YesNo() => [new(Yes, Strings.Yes), new(No, Strings.No)];

    private static List<FormChoice> Likelihoods() =>
    [
        new(Suggested, Strings.Grade_Suggested),
        .. Enumerable.Range(GrowthGrade.BestLikelihood, GrowthGrade.WorstLikelihood).Select(one =>
            new FormChoice(one.ToString(CultureInfo.InvariantCulture), Say.ByKey("Grade_Likelihood_", one.ToString(CultureInfo.InvariantCulture), string.Empty))),
    ];
}
