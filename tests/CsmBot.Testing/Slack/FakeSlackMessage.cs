namespace CsmBot.Testing.Slack;

/// <summary>A message that the fake keeps.</summary>
public sealed record FakeSlackMessage(string Channel, string Ts, string? Text)
{
    public string? Blocks { get; init; }

    public string? ThreadTs { get; init; }

    public string? Metadata { get; init; }

    /// <summary>Who alone sees it; null for everybody.</summary>
    public string? OnlyFor { get; init; }
}
