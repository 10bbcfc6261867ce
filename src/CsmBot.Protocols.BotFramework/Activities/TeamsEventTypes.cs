namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="TeamsChannelData.EventType"/>. Compare with <see cref="TeamsChannelData.IsEvent"/>, as their case varies.</summary>
public static class TeamsEventTypes
{
    /// <summary>Members joined the team.</summary>
    public const string TeamMemberAdded = "teamMemberAdded";

    /// <summary>Members left the team.</summary>
    public const string TeamMemberRemoved = "teamMemberRemoved";

    /// <summary>A channel was created.</summary>
    public const string ChannelCreated = "channelCreated";

    /// <summary>A channel was renamed.</summary>
    public const string ChannelRenamed = "channelRenamed";

    /// <summary>A channel was deleted.</summary>
    public const string ChannelDeleted = "channelDeleted";

    /// <summary>A deleted channel came back.</summary>
    public const string ChannelRestored = "channelRestored";

    /// <summary>The team was renamed.</summary>
    public const string TeamRenamed = "teamRenamed";

    /// <summary>The team was deleted and can come back.</summary>
    public const string TeamDeleted = "teamDeleted";

    /// <summary>The team was deleted for good.</summary>
    public const string TeamHardDeleted = "teamHardDeleted";

    /// <summary>A deleted team came back.</summary>
    public const string TeamRestored = "teamRestored";

    /// <summary>The team was archived.</summary>
    public const string TeamArchived = "teamArchived";

    /// <summary>The team is in use again.</summary>
    public const string TeamUnarchived = "teamUnarchived";

    /// <summary>In a message update: the message was edited.</summary>
    public const string EditMessage = "editMessage";

    /// <summary>In a message update: the message came back.</summary>
    public const string UndeleteMessage = "undeleteMessage";

    /// <summary>In a message delete: the message was deleted.</summary>
    public const string SoftDeleteMessage = "softDeleteMessage";
}
