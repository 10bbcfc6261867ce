namespace CsmBot.Testing.Teams;

/// <summary>A person of the fake tenant.</summary>
public sealed record FakeMember(string Id, string AadObjectId, string Name)
{
    public string UserRole { get; init; } = "user";

    /// <summary>Null for that of the fake.</summary>
    public string? TenantId { get; init; }

    /// <summary>Null for guests whose address Teams keeps to itself.</summary>
    public string? Email { get; init; } = $"{Name.ToLowerInvariant().Replace(' ', '.')}@example.com";
}
