using System.Buffers;
using System.Text;
using System.Text.Json;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Protocols.Slack.WebApi.Pacing;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>
/// Each method with its tier, its arguments and whether it may be repeated. Names and tiers are those of
/// https://docs.slack.dev/reference/methods.
/// </summary>
internal static class SlackCalls
{
    private const string PageSize = "200";

    private static readonly string[] RevokedAlready = [SlackErrorCodes.TokenRevoked, SlackErrorCodes.InvalidAuth];
    private static readonly string[] GoneAlready = [SlackErrorCodes.MessageNotFound];

    public static SlackCall AuthTest() => Read("auth.test", SlackTier.Special, new FormFields());

    public static SlackCall AuthRevoke() => Write("auth.revoke", SlackTier.Tier3, new FormFields(), isRepeatable: true) with { Echoes = RevokedAlready };

    public static SlackCall PostMessage(PostMessageArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var form = new FormFields()
            .Add("channel", Id(arguments.Channel))
            .Add("text", arguments.Text)
            .Add("blocks", arguments.Blocks)
            .Add("thread_ts", arguments.ThreadTs)
            .Add("reply_broadcast", arguments.ReplyBroadcast)
            .Add("unfurl_links", arguments.UnfurlLinks)
            .Add("unfurl_media", arguments.UnfurlMedia)
            .Add("metadata", Json(arguments.Metadata));
        return Write("chat.postMessage", SlackTier.Special, form, isRepeatable: false) with { Channel = arguments.Channel };
    }

    public static SlackCall UpdateMessage(UpdateMessageArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var form = new FormFields()
            .Add("channel", Id(arguments.Channel))
            .Add("ts", Id(arguments.Ts))
            .Add("text", arguments.Text)
            .Add("blocks", arguments.Blocks)
            .Add("metadata", Json(arguments.Metadata));
        return Write("chat.update", SlackTier.Tier3, form, isRepeatable: true);
    }

    public static SlackCall DeleteMessage(string channel, string ts) =>
        Write("chat.delete", SlackTier.Tier3, new FormFields().Add("channel", Id(channel)).Add("ts", Id(ts)), isRepeatable: true) with { Echoes = GoneAlready };

    public static SlackCall PostEphemeral(PostEphemeralArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var form = new FormFields()
            .Add("channel", Id(arguments.Channel))
            .Add("user", Id(arguments.User))
            .Add("text", arguments.Text)
            .Add("blocks", arguments.Blocks)
            .Add("thread_ts", arguments.ThreadTs);
        return Write("chat.postEphemeral", SlackTier.Tier4, form, isRepeatable: false);
    }

    public static SlackCall GetPermalink(string channel, string ts) =>
        Read("chat.getPermalink", SlackTier.Special, new FormFields().Add("channel", Id(channel)).Add("message_ts", Id(ts)));

    public static SlackCall OpenConversation(IReadOnlyList<string> users)
    {
        ArgumentNullException.ThrowIfNull(users);
        ArgumentOutOfRangeException.ThrowIfZero(users.Count, nameof(users));
        return Write("conversations.open", SlackTier.Tier3, new FormFields().Add("users", string.Join(',', users)), isRepeatable: true);
    }

    public static SlackCall GetConversation(string channel) =>
        Read("conversations.info", SlackTier.Tier3, new FormFields().Add("channel", Id(channel)).Add("include_num_members", true));

    public static SlackCall GetMembers(string channel, string? cursor) =>
        Read("conversations.members", SlackTier.Tier4, new FormFields().Add("channel", Id(channel)).Add("limit", PageSize).Add("cursor", cursor));

    public static SlackCall GetUser(string user) =>
        Read("users.info", SlackTier.Tier4, new FormFields().Add("user", Id(user)).Add("include_locale", true));

    public static SlackCall FindUserByEmail(string email) => Read("users.lookupByEmail", SlackTier.Tier3, new FormFields().Add("email", Id(email)));

    public static SlackCall OpenView(OpenViewArguments arguments, TimeSpan lifetime) => Triggered("views.open", arguments, lifetime);

    public static SlackCall PushView(OpenViewArguments arguments, TimeSpan lifetime) => Triggered("views.push", arguments, lifetime);

    public static SlackCall UpdateView(UpdateViewArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var form = new FormFields().Add("view_id", Id(arguments.ViewId)).Add("view", arguments.View).Add("hash", arguments.Hash);

        // With a hash, the second try would conflict with the first.
        return Write("views.update", SlackTier.Tier4, form, isRepeatable: arguments.Hash is null);
    }

    public static SlackCall PublishView(PublishViewArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var form = new FormFields().Add("user_id", Id(arguments.UserId)).Add("view", arguments.View).Add("hash", arguments.Hash);
        return Write("views.publish", SlackTier.Tier4, form, isRepeatable: arguments.Hash is null);
    }

    // Not Tier1, as some list it: two sockets have to be opened within seconds. Who opens them holds back on refusals.
    public static SlackCall OpenConnection() => Read("apps.connections.open", SlackTier.Tier3, new FormFields());

    public static SlackCall OAuthAccess(SlackClientCredentials credentials, FormFields form) =>
        Write("oauth.v2.access", SlackTier.Special, form, isRepeatable: false) with { Credentials = credentials };

    public static SlackCall OAuthExchange(SlackClientCredentials credentials, string token) =>
        Write("oauth.v2.exchange", SlackTier.Special, new FormFields().Add("token", token), isRepeatable: false) with { Credentials = credentials };

    private static SlackCall Triggered(string method, OpenViewArguments arguments, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var form = new FormFields().Add("trigger_id", Id(arguments.TriggerId)).Add("view", arguments.View);
        return Write(method, SlackTier.Tier4, form, isRepeatable: false) with { Lifetime = lifetime };
    }

    private static SlackCall Read(string method, SlackTier tier, FormFields form) => new(method, tier) { Form = form.Fields, IsRead = true, IsRepeatable = true };

    private static SlackCall Write(string method, SlackTier tier, FormFields form, bool isRepeatable) => new(method, tier) { Form = form.Fields, IsRepeatable = isRepeatable };

    private static string Id(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value;
    }

    private static string? Json(MessageMetadata? metadata)
    {
        if (metadata is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("event_type", metadata.EventType);
            writer.WritePropertyName("event_payload");
            writer.WriteRawValue(metadata.EventPayload.Span);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
