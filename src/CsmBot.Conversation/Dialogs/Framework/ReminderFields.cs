using System.Globalization;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Nudges;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>The limits of reminders as fields: written, read, kept within bounds, and put into one short line for a button.</summary>
internal static class ReminderFields
{
    public const string New = "new";
    public const string Overdue = "overdue";
    public const string OverdueOther = "overdue-other";
    public const string Untouched = "untouched";
    public const string Growth = "growth";
    public const string Share = "share";
    public const string DoFirst = "first";

    /// <summary>Ladders may not wait longer than anybody would.</summary>
    private const int MostHours = 400;
    private const int MostDays = 365;

    /// <summary>Counts are kept for six weeks, of which the first is no growth.</summary>
    private const int MostWeeks = 5;

    public static IReadOnlyList<string> All { get; } = [New, Overdue, OverdueOther, Untouched, Growth, Share, DoFirst];

    public static string Write(NudgeLimits limits, string field) => field switch
    {
        New => Join(limits.NewHours),
        Overdue => Join(limits.OverdueHours),
        OverdueOther => Number(limits.OverdueOtherHours),
        Untouched => Join(limits.UntouchedDays),
        Growth => Number(limits.GrowthWeeks),
        Share => Number(limits.SharePercent),
        _ => Number(limits.DoFirstPercent),
    };

    /// <summary>With another value of a field; null where it cannot be read.</summary>
    public static NudgeLimits? Apply(NudgeLimits limits, string field, string typed) => (field, Numbers(typed)) switch
    {
        (_, null) => null,
        (New, { Length: 4 } hours) => limits with { NewHours = hours },
        (Overdue, { Length: 3 } hours) => limits with { OverdueHours = hours },
        (OverdueOther, [var hours]) => limits with { OverdueOtherHours = hours },
        (Untouched, { Length: 2 } days) => limits with { UntouchedDays = days },
        (Growth, [var weeks]) => limits with { GrowthWeeks = weeks },
        (Share, [var percent]) => limits with { SharePercent = percent },
        (DoFirst, [var percent]) => limits with { DoFirstPercent = percent },
        _ => null,
    };

    /// <summary>The field and why; null when all is well.</summary>
    public static (string Field, string Words)? FaultOf(NudgeLimits limits) => limits switch
    {
        _ when !Climbs(limits.NewHours, MostHours) => (New, Say.With(Strings.Reminder_BadHours, MostHours)),
        _ when !Climbs(limits.OverdueHours, MostHours) => (Overdue, Say.With(Strings.Reminder_BadHours, MostHours)),
        { OverdueOtherHours: < 1 or > MostHours } => (OverdueOther, Say.With(Strings.Reminder_BadHours, MostHours)),
        _ when !Climbs(limits.UntouchedDays, MostDays) => (Untouched, Say.With(Strings.Reminder_BadDays, MostDays)),
        { GrowthWeeks: < 2 or > MostWeeks } => (Growth, Say.With(Strings.Reminder_BadWeeks, MostWeeks)),
        { SharePercent: < 10 or > 90 } => (Share, Strings.Reminder_BadPercent),
        { DoFirstPercent: < 10 or > 90 } => (DoFirst, Strings.Reminder_BadPercent),
        _ => null,
    };

    public static string Code(NudgeLimits limits) => string.Join('|', All.Select(field => Write(limits, field)));

    /// <summary>Null when it is none that <see cref="Code"/> could have made.</summary>
    public static NudgeLimits? FromCode(string code)
    {
        var parts = code.Split('|');
        return parts.Length != All.Count ? null : All.Zip(parts).Aggregate<(string Field, string Value), NudgeLimits?>(NudgeLimits.Default, (limits, part) => limits is null ? null : Apply(limits, part.Field, part.Value));
    }

    private static string Join(IEnumerable<int> numbers) => string.Join(" / ", numbers.Select(Number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int[]? Numbers(string typed)
    {
        List<int> numbers = [];
        foreach (var part in typed.Split('/', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            // None at all is out of bounds everywhere; stored, it would stand for the default.
            numbers.Add(number == 0 ? -1 : number);
        }

        return [.. numbers];
    }

    /// <summary>Each rung waits longer than the one below it.</summary>
    private static bool Climbs(IReadOnlyList<int> steps, int most) => steps[0] >= 1 && steps[^1] <= most && steps.Zip(steps.Skip(1)).All(pair => pair.First < pair.Second);
}
