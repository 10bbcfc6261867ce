namespace CsmBot.Protocols.BotFramework.Connector.Errors;

internal sealed record ConnectorFailure(string Operation, int Status, string? Code)
{
    public TimeSpan? RetryAfter { get; init; }

    public string? CorrelationId { get; init; }

    public bool IsOutcomeUnknown { get; init; }

    public int Attempts { get; init; }

    public string Describe()
    {
        var answer = Status == 0
            ? $"{Operation} failed: {Code} after {Attempts} attempt(s)."
            : $"{Operation} failed: the connector answered {Status} {Code}.";
        var doubt = IsOutcomeUnknown ? " An attempt may have been applied all the same." : "";
        return CorrelationId is null ? answer + doubt : $"{answer}{doubt} Correlation id {CorrelationId}.";
    }
}
