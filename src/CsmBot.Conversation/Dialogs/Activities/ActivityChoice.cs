using System.Globalization;
using System.Text.RegularExpressions;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Text;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Activities;

/// <summary>Reads which activities a person chose: starters by number, others in their own words.</summary>
internal static partial class ActivityChoice
{
    public const int MaxText = 120;

    private const int MaxId = 60;

    /// <summary>More are refused by their number anyway.</summary>
    private const int MostRead = 20;

    private static readonly char[] Lines = [';', '\n'];

    /// <summary>"1; 3 weekly; write the newsletter monthly", also with commas where there is no semicolon. What cannot be read comes back as it was typed.</summary>
    public static (IReadOnlyList<GoalActivity> Chosen, string? Unreadable) Read(string typed, Instant now)
    {
        List<GoalActivity> chosen = [];
        var items = typed.Split(typed.IndexOfAny(Lines) >= 0 ? Lines : [','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var item in items.SelectMany(Apart).Take(MostRead))
        {
            if (Read(item, now, StarterOf(item)) is not { } activity)
            {
                return ([], item);
            }

            chosen.Add(activity);
        }

        return ([.. chosen.DistinctBy(activity => activity.Id, StringComparer.Ordinal)], null);
    }

    public static GoalActivity Starter(StarterActivity starter, ActivityRhythm? rhythm, Instant now) =>
        new(IdOf(starter), ActivityText.Starter(starter), rhythm, now);

    public static string IdOf(StarterActivity starter) => starter.ToString().ToLowerInvariant();

    /// <summary>Chosen again, it was chosen when it was chosen first.</summary>
    public static IReadOnlyList<GoalActivity> Keeping(IReadOnlyList<GoalActivity> before, IEnumerable<GoalActivity> chosen) =>
        [.. chosen.Select(activity => activity with { ChosenAt = before.FirstOrDefault(one => one.Id == activity.Id)?.ChosenAt ?? activity.ChosenAt })];

    private static GoalActivity? Read(string item, Instant now, StarterActivity? starter)
    {
        var (words, rhythm) = WithRhythm(item);
        if (starter is { } known)
        {
            return Starter(known, rhythm ?? ActivityRules.RhythmOf(known), now);
        }

        if (!TypedText.HasWords(words) || IsNumber(words))
        {
            return null;
        }

        var text = TypedText.Shorten(words, MaxText);
        return new GoalActivity("own:" + TypedText.Cut(TextFold.Fold(text), MaxId), text, rhythm, now);
    }

    /// <summary>"1 and 3" are two.</summary>
    private static IEnumerable<string> Apart(string item) => Numbers().IsMatch(item)
        ? item.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Equals("and", StringComparison.OrdinalIgnoreCase))
        : [item];

    private static StarterActivity? StarterOf(string item) =>
        int.TryParse(WithRhythm(item).Words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((StarterActivity)(number - 1))
            ? (StarterActivity)(number - 1)
            : Enum.GetValues<StarterActivity>().Cast<StarterActivity?>().FirstOrDefault(starter => WithRhythm(item).Words.Equals(ActivityText.Starter(starter!.Value), StringComparison.OrdinalIgnoreCase));

    private static bool IsNumber(string words) => words.All(char.IsDigit);

    private static (string Words, ActivityRhythm? Rhythm) WithRhythm(string item) => EndsWithRhythm().Match(item) is { Success: true } match
        ? (match.Groups["words"].Value, Enum.Parse<ActivityRhythm>(match.Groups["rhythm"].ValueSpan, ignoreCase: true))
        : (item, null);

    [GeneratedRegex(
        @"^(?<words>.+?)[\s,(]+(?<rhythm>weekly|monthly|quarterly)\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex EndsWithRhythm();

    [GeneratedRegex(@"^\d+( +(and +)?\d+)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Numbers();
}
