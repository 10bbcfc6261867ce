namespace CsmBot.Protocols.Slack.Messages;

/// <summary>Who sees an answer to a command or interaction.</summary>
public enum ResponseType
{
    /// <summary>Only the person who asked, until they reload.</summary>
    Ephemeral,

    /// <summary>Everybody in the conversation.</summary>
    InChannel,
}
