namespace CsmBot.Testing.Slack;

public sealed record FakeSlackChannel(string Id, string Name, IReadOnlyList<string> Members)
{
    public bool IsArchived { get; init; }

    public bool IsDirect { get; init; }
}
