namespace CsmBot.Host.Health;

internal sealed record HealthAnswer
{
    public required string Status { get; init; }

    public required IReadOnlyList<HealthAnswerCheck> Checks { get; init; }
}
