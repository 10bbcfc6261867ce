namespace CsmBot.Host.Health;

internal sealed record HealthAnswerCheck
{
    public required string Name { get; init; }

    public required string Status { get; init; }

    public required string Words { get; init; }

    /// <summary>Turns or messages that wait, counted up to a limit.</summary>
    public int? Waiting { get; init; }

    public int? OldestSeconds { get; init; }
}
