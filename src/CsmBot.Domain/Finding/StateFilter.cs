namespace CsmBot.Domain.Finding;

public enum StateFilter
{
    /// <summary>Open and awake.</summary>
    Open,
    Snoozed,
    Done,
    Dropped,
    All,
}
