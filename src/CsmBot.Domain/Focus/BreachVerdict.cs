namespace CsmBot.Domain.Focus;

/// <summary>What happens to something that wants into a running block.</summary>
public enum BreachVerdict
{
    Pass,

    /// <summary>It passes for the last time before the member is asked whether this kind should.</summary>
    PassAndAsk,

    Hold,
}
