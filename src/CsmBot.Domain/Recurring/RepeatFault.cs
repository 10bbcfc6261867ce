namespace CsmBot.Domain.Recurring;

/// <summary>Why words make no rule.</summary>
public enum RepeatFault
{
    None,
    Unreadable,

    /// <summary>A number beyond what a rule may have.</summary>
    OutOfRange,

    /// <summary>It would end before it comes round once.</summary>
    EndsBefore,
}
