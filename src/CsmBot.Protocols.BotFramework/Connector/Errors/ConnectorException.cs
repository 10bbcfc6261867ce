namespace CsmBot.Protocols.BotFramework.Connector.Errors;

/// <summary>
/// A request that the connector refused, that got no readable answer, or that was not sent. The message holds operation, status,
/// code and the service's correlation id; never a body, a token or a name. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis.
/// </summary>
public sealed class ConnectorException : Exception
{
    private const int MethodNotAllowed = 405;
    private const int NotImplemented = 501;

    internal ConnectorException(ConnectorFailure failure, Exception? innerException)
        : base(failure.Describe(), innerException)
    {
        Status = failure.Status;
        Code = failure.Code;
        RetryAfter = failure.RetryAfter;
        CorrelationId = failure.CorrelationId;
        IsOutcomeUnknown = failure.IsOutcomeUnknown;
        Attempts = failure.Attempts;
    }

    /// <summary>The HTTP status; 0 without an answer.</summary>
    public int Status { get; }

    /// <summary>One of <see cref="ConnectorErrorCodes"/>, or another that the service said; null when it said none.</summary>
    public string? Code { get; }

    /// <summary>How long to wait before trying again, as the service (or the budget kept here) asks; null when neither says.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The <c>MS-CV</c> header of the answer, which Microsoft's support asks for; null without one.</summary>
    public string? CorrelationId { get; }

    /// <summary>
    /// True when a write may have happened all the same: an answer was lost, timed out or was a 5xx. A message sent again may then
    /// appear twice. False: nothing was written by this request.
    /// </summary>
    public bool IsOutcomeUnknown { get; }

    /// <summary>How often the request was sent; 0 when it was refused before.</summary>
    public int Attempts { get; }

    /// <summary>True when the service does not know the operation at all (405 or 501), as some peers do not know deletion.</summary>
    public bool IsNotSupported => Status is MethodNotAllowed or NotImplemented;
}
