namespace CsmBot.Testing.Slack;

public sealed record FakeSlackUser(string Id, string RealName, string? Email)
{
    public bool IsGuest { get; set; }
}
