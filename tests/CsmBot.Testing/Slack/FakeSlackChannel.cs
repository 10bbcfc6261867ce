namespace CsmBot.Testing.Slack;

public sealed record FakeSlackChannel(string Id, string Name, IReadOnlyList<string> Members)
{
    public bool IsArchived { get; init; }

    /// <summary>Another organisation is in it too.</summary>
    public bool IsShared { get; init; }

    public bool IsDirect { get; init; }
}
