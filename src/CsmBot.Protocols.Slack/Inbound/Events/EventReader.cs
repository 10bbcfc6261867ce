namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>Finds the record for an event by its type.</summary>
internal static class EventReader
{
    public static SlackEvent Read(Fields fields) => fields.Text("type") switch
    {
        "app_mention" or "message" => new MessageEvent(fields),
        "app_home_opened" => new AppHomeOpenedEvent(fields),
        "member_joined_channel" or "member_left_channel" => new MembershipEvent(fields),
        "channel_archive" or "channel_unarchive" or "channel_rename" or "channel_deleted" or "channel_left"
            or "group_archive" or "group_unarchive" or "group_rename" or "group_deleted" or "group_left" => new ChannelEvent(fields),
        "app_uninstalled" => new AppUninstalledEvent(fields),
        "tokens_revoked" => new TokensRevokedEvent(fields),
        "team_access_granted" or "team_access_revoked" => new TeamAccessEvent(fields),
        "reaction_added" or "reaction_removed" => new ReactionEvent(fields),
        _ => new OtherEvent(fields),
    };
}
