namespace CsmBot.Testing.Slack;

public sealed record FakeSlackUser(string Id, string RealName, string? Email)
{
    public bool IsGuest { get; set; }

    public bool IsBot { get; set; }

    /// <summary>What the person chose to be called.</summary>
    public string DisplayName { get; init; } = RealName.Split(' ')[0];

    public string Zone { get; init; } = "Europe/Berlin";

    /// <summary>The workspace they are of; null for that of the fake.</summary>
    public string? TeamId { get; init; }
}
