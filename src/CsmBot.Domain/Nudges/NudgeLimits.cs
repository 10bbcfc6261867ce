namespace CsmBot.Domain.Nudges;

/// <summary>
/// From when on a workspace reminds of what is stuck, and how far apart the rungs of its ladders stand (T27). All of them are starting points. A row stored before one of
/// them existed has its default.
/// </summary>
public sealed record NudgeLimits
{
    // Before the default one, which is made of them.
    private static readonly int[] New = [2, 4, 6, 16];
    private static readonly int[] Overdue = [8, 16, 40];
    private static readonly int[] Untouched = [7, 21];
    private const int OverdueOther = 24;
    private const int Weeks = 3;
    private const int Share = 40;
    private const int DoFirst = 50;

    public static NudgeLimits Default { get; } = new();

    /// <summary>Working hours until Quadrant 1 that others gave and nobody looked at goes to its owner, the team's channel, the manager and the head coach.</summary>
    public IReadOnlyList<int> NewHours { get; init => field = value ?? New; } = New;

    /// <summary>Working hours until overdue Quadrant 1, of which its owner hears at once, goes to the owner again, the manager and the head coach.</summary>
    public IReadOnlyList<int> OverdueHours { get; init => field = value ?? Overdue; } = Overdue;

    /// <summary>Working hours until the owner hears again of what is overdue in Quadrants 2 and 3.</summary>
    public int OverdueOtherHours { get; init => field = value == 0 ? OverdueOther : value; } = OverdueOther;

    /// <summary>Days until the owner hears of untouched Quadrant 2, and again.</summary>
    public IReadOnlyList<int> UntouchedDays { get; init => field = value ?? Untouched; } = Untouched;

    /// <summary>A Quadrant-1 list that grows so many weeks in a row is told of (R36).</summary>
    public int GrowthWeeks { get; init => field = value == 0 ? Weeks : value; } = Weeks;

    /// <summary>In percent of what was finished: more of Quadrant 3 is told of (R48).</summary>
    public int SharePercent { get; init => field = value == 0 ? Share : value; } = Share;

    /// <summary>In percent of what is open: of more Quadrant 1 an order is asked for (R23).</summary>
    public int DoFirstPercent { get; init => field = value == 0 ? DoFirst : value; } = DoFirst;
}
