namespace CsmBot.Domain.Triage.Learning;

/// <summary>What the corrections of a workspace push a message by on each axis, and the correction that counted most.</summary>
internal readonly record struct LearnedShift(double Importance, double Urgency, string Evidence)
{
    public static LearnedShift None { get; } = new(0, 0, string.Empty);
}
