using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>How many of the blocks of the last weeks were kept (R60). Those of which nobody said how they went are counted apart.</summary>
public sealed record KeptRate(int Kept, int CutShort, int Missed, int Unanswered)
{
    public const int Weeks = 4;

    public int Answered => Kept + CutShort + Missed;

    /// <summary>Null while nothing was answered.</summary>
    public int? Percent => Answered == 0 ? null : (100 * Kept) / Answered;

    public static KeptRate Of(FocusBook book, Instant now)
    {
        var counts = book.Blocks
            .Where(block => block.Start < now && now - block.Start < Duration.FromDays(7 * Weeks))
            .ToLookup(block => block.State);
        return new KeptRate(counts[BlockState.Kept].Count(), counts[BlockState.CutShort].Count(), counts[BlockState.Missed].Count(), counts[BlockState.Over].Count());
    }
}
