namespace CsmBot.Protocols.Tables.Errors;

internal sealed record RequestFailure(string Operation, int Status, string? ErrorCode)
{
    public int Attempts { get; init; } = 1;

    public bool IsOutcomeUnknown { get; init; }

    public string? RequestId { get; init; }

    public string Describe()
    {
        var answer = Status == 0
            ? $"{Operation} got no answer from the table service after {Attempts} attempt(s)."
            : $"{Operation} failed: the table service answered {Status} {ErrorCode}.";
        var doubt = IsOutcomeUnknown ? " An attempt may have been applied all the same." : "";
        return RequestId is null ? answer + doubt : $"{answer}{doubt} Request id {RequestId}.";
    }
}
