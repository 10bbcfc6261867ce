namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>The app was removed: its tokens are dead. It says nothing else. See https://docs.slack.dev/reference/events/app_uninstalled.</summary>
public sealed record AppUninstalledEvent : SlackEvent
{
    internal AppUninstalledEvent(Fields fields)
        : base(fields)
    {
    }
}
