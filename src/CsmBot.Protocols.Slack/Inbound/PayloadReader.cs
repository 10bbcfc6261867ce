using CsmBot.Protocols.Slack.Inbound.Commands;
using CsmBot.Protocols.Slack.Inbound.Events;
using CsmBot.Protocols.Slack.Inbound.Interactions;

namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>Makes the one record of a payload, whichever way it came. Null where the payload does not say what it is.</summary>
internal static class PayloadReader
{
    private const int MaxTypeLength = 64;

    public static SlackInbound? Read(Fields fields, SlackRetry? retry)
    {
        if (fields.Id("type") is { } type)
        {
            return type switch
            {
                "event_callback" => fields.Object("event") is { } happened && happened.Id("type") is not null ? OfEvent(fields, happened, retry) : null,
                "url_verification" => fields.Id("challenge") is null ? null : Plain(type, fields, new UrlVerification(fields)),
                "app_rate_limited" => Plain(type, fields, new RateLimitedPayload(fields)),
                _ => OfInteraction(type, fields),
            };
        }

        return fields.Id("command") is null ? null : OfCommand(fields);
    }

    public static SlackInbound Unknown(string type, Fields fields) => Plain(type, fields, new UnknownPayload(fields.Element));

    private static SlackInbound OfEvent(Fields fields, Fields happened, SlackRetry? retry)
    {
        var payload = new EventPayload(fields, EventReader.Read(happened));
        return new SlackInbound
        {
            Type = "event_callback",
            Tenant = TenantOf(fields, payload),
            UserId = payload.Event.UserId,
            UserTeamId = (payload.Event as MessageEvent)?.UserTeamId,
            ChannelId = payload.Event.ChannelId,
            ThreadTs = payload.Event.ThreadTs,
            Retry = retry,
            Payload = payload,
        };
    }

    // An authorization names the installation; without one the workspace through which the bot sees the channel does, and only then the channel's own.
    private static SlackTenant TenantOf(Fields fields, EventPayload payload)
    {
        var installed = payload.Authorizations.Count > 0 ? payload.Authorizations[0] : null;
        return new SlackTenant(
            fields.Id("api_app_id"),
            installed?.TeamId ?? payload.ContextTeamId ?? payload.TeamId,
            installed is not null ? installed.EnterpriseId : payload.ContextEnterpriseId ?? fields.Id("enterprise_id"),
            installed?.IsEnterpriseInstall ?? fields.Flag("is_enterprise_install"));
    }

    private static SlackInbound OfCommand(Fields fields)
    {
        var command = new SlashCommand(fields);
        return new SlackInbound
        {
            Type = "slash_command",
            Tenant = new SlackTenant(fields.Id("api_app_id"), fields.Id("team_id"), fields.Id("enterprise_id"), fields.Flag("is_enterprise_install")),
            UserId = command.UserId,
            ChannelId = command.ChannelId,
            TriggerId = fields.Id("trigger_id"),
            ResponseUrl = fields.Address("response_url"),
            Payload = command,
        };
    }

    private static SlackInbound? OfInteraction(string type, Fields fields)
    {
        var view = fields.Object("view") is { } shown ? new ReceivedView(shown) : null;
        SlackInteraction? interaction;
        switch (type)
        {
            case "block_actions":
                interaction = new BlockActions(fields);
                break;
            case "view_submission":
                interaction = view is null ? null : new ViewSubmission(fields, view);
                break;
            case "view_closed":
                interaction = view is null ? null : new ViewClosed(fields, view);
                break;
            case "shortcut":
                interaction = new GlobalShortcut(fields);
                break;
            case "message_action":
                interaction = new MessageAction(fields);
                break;
            case "block_suggestion":
                interaction = new BlockSuggestion(fields);
                break;
            default:
                return Unknown(type, fields);
        }

        return interaction is null ? null : Plain(type, fields, interaction) with
        {
            UserId = interaction.User?.Id,
            UserTeamId = interaction.User?.TeamId,
            ChannelId = interaction.ChannelId,
            ThreadTs = interaction.ThreadTs,
            TriggerId = interaction.TriggerId,
            ResponseUrl = interaction.ResponseUrl,
        };
    }

    // The team is null on installations on an organisation; a view opened across workspaces names the one that counts.
    private static SlackInbound Plain(string type, Fields fields, SlackPayload payload)
    {
        var team = fields.Object("team");
        return new SlackInbound
        {
            Type = type[..Math.Min(type.Length, MaxTypeLength)],
            Tenant = new SlackTenant(
                fields.Id("api_app_id"),
                fields.Object("view")?.Id("app_installed_team_id") ?? team?.Id("id") ?? fields.Object("user")?.Id("team_id") ?? fields.Id("team_id"),
                fields.Object("enterprise")?.Id("id") ?? team?.Id("enterprise_id"),
                fields.Flag("is_enterprise_install")),
            Payload = payload,
        };
    }
}
