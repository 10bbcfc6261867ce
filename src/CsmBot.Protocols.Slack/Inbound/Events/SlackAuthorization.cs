namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>An installation that may see an event. Slack lists one, even where there are more.</summary>
public sealed record SlackAuthorization
{
    internal SlackAuthorization(Fields fields)
    {
        TeamId = fields.Id("team_id");
        EnterpriseId = fields.Id("enterprise_id");
        UserId = fields.Id("user_id");
        IsBot = fields.Flag("is_bot");
        IsEnterpriseInstall = fields.Flag("is_enterprise_install");
    }

    /// <summary>The workspace; null for an installation on an organisation.</summary>
    public string? TeamId { get; }

    /// <summary>The organisation; null outside of one.</summary>
    public string? EnterpriseId { get; }

    /// <summary>The user the event is shown to: the bot's own user where <see cref="IsBot"/> is true.</summary>
    public string? UserId { get; }

    /// <summary>Whether that user is the bot.</summary>
    public bool IsBot { get; }

    /// <summary>Whether the app is installed on the organisation.</summary>
    public bool IsEnterpriseInstall { get; }
}
