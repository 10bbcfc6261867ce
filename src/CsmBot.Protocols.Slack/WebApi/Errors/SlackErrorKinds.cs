using System.Collections.Frozen;

namespace CsmBot.Protocols.Slack.WebApi.Errors;

/// <summary>Sorts errors by what is to be done.</summary>
internal static class SlackErrorKinds
{
    private const int ServerFault = 500;
    private const int TooManyRequests = 429;

    private static readonly FrozenDictionary<string, SlackErrorKind> Known = Pairs().ToFrozenDictionary(pair => pair.Error, pair => pair.Kind, StringComparer.Ordinal);

    public static SlackErrorKind Of(string error, int httpStatus) =>
        httpStatus == TooManyRequests ? SlackErrorKind.RateLimited
        : Known.TryGetValue(error, out var kind) ? kind
        : error.StartsWith("restricted_action", StringComparison.Ordinal) ? SlackErrorKind.Target
        : httpStatus >= ServerFault ? SlackErrorKind.Transient
        : SlackErrorKind.Other;

    private static IEnumerable<(string Error, SlackErrorKind Kind)> Pairs()
    {
        var groups = new (SlackErrorKind Kind, string Errors)[]
        {
            (SlackErrorKind.RateLimited, "ratelimited rate_limited"),
            (SlackErrorKind.Authorization,
                "invalid_auth token_revoked account_inactive token_expired not_authed invalid_refresh_token not_installed user_removed_from_team team_disabled"),
            (SlackErrorKind.Permission, "missing_scope not_allowed_token_type no_permission ekm_access_denied team_access_not_granted"),
            (SlackErrorKind.Target, "channel_not_found not_in_channel is_archived messages_tab_disabled app_access_restricted"),
            (SlackErrorKind.Person, "user_not_found users_not_found user_not_visible user_disabled user_not_in_channel cannot_dm_bot"),
            (SlackErrorKind.Content,
                "msg_too_long no_text invalid_blocks invalid_blocks_format msg_blocks_too_long too_many_attachments invalid_arguments invalid_metadata_format view_too_large"),
            (SlackErrorKind.MessageGone, "message_not_found cant_update_message cant_delete_message edit_window_closed is_inactive"),
            (SlackErrorKind.TriggerSpent, "expired_trigger_id exchanged_trigger_id invalid_trigger_id trigger_expired expired_url used_url invalid_code"),
            (SlackErrorKind.ViewConflict, "hash_conflict"),
            (SlackErrorKind.Transient,
                "no_response unreadable_response token_unavailable fatal_error internal_error service_unavailable request_timeout team_added_to_org org_login_required accesslimited"),
        };
        return groups.SelectMany(group => group.Errors.Split(' ').Select(error => (error, group.Kind)));
    }
}
