namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>Who did something.</summary>
public sealed record SlackUser
{
    internal SlackUser(Fields fields)
    {
        Id = fields.Id("id");
        Name = fields.Id("name") ?? fields.Id("username");
        TeamId = fields.Id("team_id");
    }

    /// <summary>The id (<c>U...</c> or <c>W...</c>); what to authorise by.</summary>
    public string? Id { get; }

    /// <summary>The handle. People change it: not a key.</summary>
    public string? Name { get; }

    /// <summary>The workspace they belong to; another one than the tenant's for people from outside.</summary>
    public string? TeamId { get; }
}
