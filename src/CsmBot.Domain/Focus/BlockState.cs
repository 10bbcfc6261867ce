namespace CsmBot.Domain.Focus;

/// <summary>What became of a focus block.</summary>
public enum BlockState
{
    Planned,

    Running,

    /// <summary>Over, and nobody said yet how it went.</summary>
    Over,

    Kept,

    /// <summary>Left before it was over.</summary>
    CutShort,

    Missed,

    /// <summary>Taken out again before it began; it counts for nothing.</summary>
    Cancelled,
}
