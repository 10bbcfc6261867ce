using NodaTime;

namespace CsmBot.Domain.Goals;

/// <summary>How many activities may be chosen, how often they come, and from when on one lags.</summary>
public static class ActivityRules
{
    /// <summary>One alone carries the whole goal (R26).</summary>
    public const int Fewest = 2;

    /// <summary>Of more each gets too little (R26).</summary>
    public const int Most = 4;

    /// <summary>What has no rhythm of its own lags after two weeks.</summary>
    private static readonly Duration WithoutRhythm = Duration.FromDays(14);

    /// <summary>R29: figures are reviewed each month, a seminar is run each quarter.</summary>
    public static ActivityRhythm? RhythmOf(StarterActivity starter) => starter switch
    {
        StarterActivity.Metrics => ActivityRhythm.Monthly,
        StarterActivity.Seminar => ActivityRhythm.Quarterly,
        _ => null,
    };

    /// <summary>Null when the number is right; a member who wants none clears them.</summary>
    public static ActivityFault? Check(int count) => count switch
    {
        < Fewest => ActivityFault.TooFew,
        > Most => ActivityFault.TooMany,
        _ => null,
    };

    /// <summary>The chosen activities that wait longer than their rhythm, the one that waits longest by it first (R36).</summary>
    public static IReadOnlyList<GoalActivity> Lagging(IEnumerable<GoalActivity> chosen, ActivityTrail trail, Instant now) =>
    [
        .. chosen
            .Select(activity => (activity, late: (now - Since(activity, trail)) / Wait(activity.Rhythm)))
            .Where(one => one.late > 1)
            .OrderByDescending(one => one.late)
            .Select(one => one.activity),
    ];

    /// <summary>Before it was chosen nobody expected it.</summary>
    private static Instant Since(GoalActivity activity, ActivityTrail trail) =>
        trail.LastDone(activity.Id) is { } done && done > activity.ChosenAt ? done : activity.ChosenAt;

    private static Duration Wait(ActivityRhythm? rhythm) => rhythm switch
    {
        ActivityRhythm.Weekly => Duration.FromDays(7),
        ActivityRhythm.Monthly => Duration.FromDays(31),
        ActivityRhythm.Quarterly => Duration.FromDays(92),
        _ => WithoutRhythm,
    };
}
