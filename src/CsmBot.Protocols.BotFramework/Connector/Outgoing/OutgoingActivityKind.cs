namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>What an <see cref="OutgoingActivity"/> is.</summary>
public enum OutgoingActivityKind
{
    /// <summary>A message of text.</summary>
    Message,

    /// <summary>A message that is one Adaptive Card.</summary>
    Card,

    /// <summary>The sign that the bot is at work.</summary>
    Typing,
}
