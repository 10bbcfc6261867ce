namespace CsmBot.Testing.Teams;

/// <summary>A team whose id is also that of its General channel.</summary>
public sealed record FakeTeam(string Id, string Name, string AadGroupId)
{
    /// <summary>The channels besides General, by id and name.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
