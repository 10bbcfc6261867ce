namespace CsmBot.Conversation.Ports;

/// <summary>Who reads along in a shared conversation.</summary>
public enum Audience
{
    /// <summary>The platform does not say, or there are too many to look at.</summary>
    Unknown,

    /// <summary>People of the workspace, and nobody else.</summary>
    Team,

    /// <summary>Guests, or people of another organisation, are among them.</summary>
    Strangers,

    /// <summary>The bot itself is not in it, and could not write there.</summary>
    Absent,
}
