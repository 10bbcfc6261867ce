namespace CsmBot.Domain.Accounts;

/// <summary>What stands in the way of an account's growth.</summary>
public enum GrowthBarrier
{
    /// <summary>There is no money for more.</summary>
    Budget,

    /// <summary>Somebody with a say is against it.</summary>
    Political,

    /// <summary>Contracts, data protection or procurement forbid it for now.</summary>
    Legal,

    /// <summary>They have built, or bought, something of their own for it.</summary>
    OwnTool,

    /// <summary>There is nobody left there who could use it.</summary>
    NoRoom,
}
