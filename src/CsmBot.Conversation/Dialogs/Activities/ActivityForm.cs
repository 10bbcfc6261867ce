using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Goals;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Activities;

/// <summary>The form in which activities are chosen: each starter with its rhythm, and lines of one's own.</summary>
internal static class ActivityForm
{
    private const string Own = "own";
    private const string No = "no";
    private const string Any = "any";

    public static Card Render(Member member, IReadOnlyDictionary<string, string>? typed = null, string? fault = null) => new(Strings.Activity_FormTitle,
    [
        new TitleElement(Strings.Activity_FormTitle),
        new TextElement(fault ?? Strings.Activity_FormHow, fault is null ? TextTone.Normal : TextTone.Warning),
        new FormElement(
            ActivityActions.Form,
            [
                .. Enum.GetValues<StarterActivity>().Select(starter => Field(member, starter, typed)),
                new FormField(
                    Own, Strings.Activity_OwnLabel, typed?.GetValueOrDefault(Own) ?? OwnOf(member), Strings.Activity_OwnExample, Multiline: true, MaxLength: ActivityRules.Most * (ActivityChoice.MaxText + 20)),
            ],
            Strings.Button_Save),
        new ButtonsElement([new CardButton(Strings.Activity_Back, ActivityActions.Show)]),
    ]);

    /// <summary>What the form says; a line of one's own that cannot be read comes back as it was typed.</summary>
    public static (IReadOnlyList<GoalActivity> Chosen, string? Unreadable) Read(IReadOnlyDictionary<string, string> typed, Instant now)
    {
        var (own, unreadable) = ActivityChoice.Read("\n" + TypedText.Clean(typed.GetValueOrDefault(Own) ?? string.Empty), now);
        var starters = Enum.GetValues<StarterActivity>()
            .Select(starter => (starter, value: typed.GetValueOrDefault(ActivityChoice.IdOf(starter)) ?? No))
            .Where(one => one.value != No)
            .Select(one => ActivityChoice.Starter(one.starter, RhythmOf(one.value), now));
        return ([.. starters.Concat(own).DistinctBy(activity => activity.Id, StringComparer.Ordinal)], unreadable);
    }

    private static FormField Field(Member member, StarterActivity starter, IReadOnlyDictionary<string, string>? typed)
    {
        var id = ActivityChoice.IdOf(starter);
        var usual = ActivityRules.RhythmOf(starter);
        var value = typed?.GetValueOrDefault(id) ?? (member.Activities.FirstOrDefault(activity => activity.Id == id) is { } chosen ? ValueOf(chosen.Rhythm) : No);
        IEnumerable<ActivityRhythm?> rhythms = [null, .. Enum.GetValues<ActivityRhythm>()];
        return new FormField(
            id,
            ActivityText.Starter(starter),
            value,
            Choices: [new FormChoice(No, Strings.Activity_No), .. rhythms.OrderByDescending(rhythm => rhythm == usual).Select(rhythm => new FormChoice(ValueOf(rhythm), LabelOf(rhythm, usual)))]);
    }

    private static string LabelOf(ActivityRhythm? rhythm, ActivityRhythm? usual)
    {
        var words = rhythm is { } known ? ActivityText.Rhythm(known) : Strings.Activity_Any;
        return rhythm is not null && rhythm == usual ? Say.With(Strings.Activity_Usual, words) : Say.With(Strings.Activity_Yes, words);
    }

    private static string OwnOf(Member member) => string.Join('\n', member.Activities
        .Where(activity => activity.Id.Contains(':', StringComparison.Ordinal))
        .Select(activity => activity.Rhythm is { } rhythm ? $"{activity.Text} {ActivityText.Rhythm(rhythm)}" : activity.Text));

    private static string ValueOf(ActivityRhythm? rhythm) => rhythm?.ToString().ToLowerInvariant() ?? Any;

    private static ActivityRhythm? RhythmOf(string value) => Enum.TryParse<ActivityRhythm>(value, ignoreCase: true, out var rhythm) && Enum.IsDefined(rhythm) ? rhythm : null;
}
