namespace CsmBot.Domain.Triage;

/// <summary>The smallest single change that would move the task: flipping <paramref name="Rule"/> (its evidence absent, or a fact present) puts it in <paramref name="To"/>.</summary>
public sealed record SmallestChange(string Rule, string Evidence, bool Adds, Quadrant To);
