namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>An app that is installed on an organisation got or lost workspaces. See https://docs.slack.dev/reference/events/team_access_granted and https://docs.slack.dev/reference/events/team_access_revoked.</summary>
public sealed record TeamAccessEvent : SlackEvent
{
    internal TeamAccessEvent(Fields fields)
        : base(fields)
    {
        TeamIds = fields.Texts("team_ids");
    }

    /// <summary>True for got, false for lost.</summary>
    public bool IsGranted => Type == "team_access_granted";

    /// <summary>The workspaces.</summary>
    public IReadOnlyList<string> TeamIds { get; }
}
