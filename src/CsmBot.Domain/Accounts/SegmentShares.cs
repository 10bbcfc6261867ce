namespace CsmBot.Domain.Accounts;

/// <summary>How time is meant to be spread over the segments, in percent; together 100.</summary>
public sealed record SegmentShares(int HighPerformer, int Untrained, int Unmotivated, int NeedToExit)
{
    public static SegmentShares Default { get; } = new(30, 50, 15, 5);

    public int Of(Segment segment) => segment switch
    {
        Segment.HighPerformer => HighPerformer,
        Segment.Untrained => Untrained,
        Segment.Unmotivated => Unmotivated,
        _ => NeedToExit,
    };

    /// <summary>Whether they make a plan: a hundred together, none below zero, and Untrained gets the most (R116).</summary>
    public bool IsPlan => HighPerformer + Untrained + Unmotivated + NeedToExit == 100
        && new[] { HighPerformer, Unmotivated, NeedToExit }.All(share => share >= 0 && share < Untrained);
}
