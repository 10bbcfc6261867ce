namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>What became of one attempt.</summary>
internal sealed record ConnectorAnswer(AnswerKind Kind, int Status)
{
    private const int Ok = 200;
    private const int MultipleChoices = 300;

    public ReadOnlyMemory<byte> Body { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string? CorrelationId { get; init; }

    public Exception? Fault { get; init; }

    public bool IsSuccess => Kind == AnswerKind.Answered && Status is >= Ok and < MultipleChoices;

    /// <summary>The request may have been carried out although this answer does not say so.</summary>
    public bool IsInDoubt => Kind == AnswerKind.Lost || Status is 500 or 502 or 503 or 504;
}
