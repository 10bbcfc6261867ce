namespace CsmBot.Domain.Nudges;

/// <summary>What a member is reminded of, the most pressing first.</summary>
public enum NudgeKind
{
    /// <summary>Quadrant-1 work that somebody else gave, and that its owner has not touched.</summary>
    Unacknowledged,

    Overdue,

    /// <summary>Quadrant 1 has grown three weeks in a row (R36).</summary>
    Growth,

    /// <summary>Quadrant 3 takes more than its share of what is finished (R48).</summary>
    Share,

    /// <summary>Quadrant-2 work that nobody touched for a week.</summary>
    Untouched,
}
