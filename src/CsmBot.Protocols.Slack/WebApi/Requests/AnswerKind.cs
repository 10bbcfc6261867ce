namespace CsmBot.Protocols.Slack.WebApi.Requests;

internal enum AnswerKind
{
    /// <summary>An answer that can be read came, a refusal included.</summary>
    Answered,

    /// <summary>No connection came about, so nothing was sent.</summary>
    NotSent,

    /// <summary>It was sent, and no whole answer came.</summary>
    Lost,

    /// <summary>An answer came that says neither yes nor no.</summary>
    Unreadable,
}
