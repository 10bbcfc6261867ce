namespace CsmBot.Protocols.BotFramework.Connector.Requests;

internal enum AnswerKind
{
    /// <summary>An answer came, of whatever status.</summary>
    Answered,

    /// <summary>No connection came about, so nothing was sent.</summary>
    NotSent,

    /// <summary>It was sent, and no whole answer came.</summary>
    Lost,
}
