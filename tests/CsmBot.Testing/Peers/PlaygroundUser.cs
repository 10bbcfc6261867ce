namespace CsmBot.Testing.Peers;

public sealed record PlaygroundUser(string Id, string AadObjectId, string Name)
{
    public string Email => $"{Name.ToLowerInvariant().Replace(' ', '.')}@example.com";
}
