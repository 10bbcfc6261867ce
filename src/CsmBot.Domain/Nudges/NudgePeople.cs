namespace CsmBot.Domain.Nudges;

/// <summary>How many people a limit of lists concerns.</summary>
public readonly record struct NudgePeople(int Growth, int Share, int DoFirst);
