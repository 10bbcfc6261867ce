namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>The envelope around an event. See https://docs.slack.dev/apis/events-api#callback-field.</summary>
public sealed record EventPayload : SlackPayload
{
    internal EventPayload(Fields fields, SlackEvent happened)
        : base(SlackInboundKind.Event, fields.Element)
    {
        Event = happened;
        EventId = fields.Id("event_id");
        EventTime = fields.UnixTime("event_time");
        TeamId = fields.Id("team_id");
        ContextTeamId = fields.Id("context_team_id");
        ContextEnterpriseId = fields.Id("context_enterprise_id");
        IsExternallyShared = fields.Flag("is_ext_shared_channel");
        Authorizations = fields.Objects("authorizations", item => new SlackAuthorization(item));
    }

    /// <summary>What happened.</summary>
    public SlackEvent Event { get; }

    /// <summary>Unique among all events of the app; a repetition carries the same one, so duplicates are told by it.</summary>
    public string? EventId { get; }

    /// <summary>When it happened, to the second.</summary>
    public DateTimeOffset? EventTime { get; }

    /// <summary>A workspace the event belongs to; in a shared channel perhaps not the one of the installation. The tenant is <see cref="SlackInbound.Tenant"/>.</summary>
    public string? TeamId { get; }

    /// <summary>The workspace through which the bot sees a channel that is shared.</summary>
    public string? ContextTeamId { get; }

    /// <summary>The organisation through which the bot sees a channel that is shared.</summary>
    public string? ContextEnterpriseId { get; }

    /// <summary>Whether it happened in a channel shared with another organisation: people from outside read along.</summary>
    public bool IsExternallyShared { get; }

    /// <summary>The installations that may see it.</summary>
    public IReadOnlyList<SlackAuthorization> Authorizations { get; }
}
