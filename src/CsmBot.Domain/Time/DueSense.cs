namespace CsmBot.Domain.Time;

/// <summary>What a phrase is read for: the last moment to be done, or the moment to come back ("next week" ends on Friday or begins on Monday).</summary>
public enum DueSense
{
    Deadline,
    Wake,
}
