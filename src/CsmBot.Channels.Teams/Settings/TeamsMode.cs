namespace CsmBot.Channels.Teams.Settings;

/// <summary>How the channel runs.</summary>
public enum TeamsMode
{
    /// <summary>Nothing is taken and nothing is sent.</summary>
    Off,

    /// <summary>Posts are taken with a token of the Bot Connector, and sent with one of the bot.</summary>
    Authenticated,

    /// <summary>For a playground on this machine: posts need no token, and none is sent.</summary>
    Unauthenticated,
}
