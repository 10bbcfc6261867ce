using System.Security.Cryptography;
using System.Text;
using CsmBot.Channels.Teams.Outbound;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Protocols.BotFramework.Activities;
using NodaTime;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>Makes a turn of an activity, and notes where it came from. It translates only: who may do what is decided further in.</summary>
internal sealed class TurnReader(IDateTimeZoneProvider zones, TimeProvider time)
{
    private const int MaxIdLength = 48;

    /// <summary>The tenant is the workspace.</summary>
    public static WorkspaceId WorkspaceOf(Activity activity) => new(activity.TenantId ?? string.Empty);

    /// <summary>The person, by the id that holds across bots where Teams gives one.</summary>
    public static MemberId ActorOf(Activity activity) => new(activity.From?.AadObjectId is { Length: > 0 } aad ? aad : activity.From?.Id ?? string.Empty);

    public static ConversationKind KindOf(Activity activity) => activity.Conversation?.ConversationType switch
    {
        ConversationTypes.Channel => ConversationKind.Channel,
        ConversationTypes.GroupChat => ConversationKind.Group,
        _ => activity.Conversation?.IsGroup == true ? ConversationKind.Group : ConversationKind.Personal,
    };

    public static ConversationId ConversationOf(Activity activity) => KindOf(activity) == ConversationKind.Personal
        ? TeamsIds.PersonalOf(ActorOf(activity))
        : new ConversationId(activity.Conversation?.Id ?? string.Empty);

    public Turn Read(Activity activity, TurnInput input, bool inDialog = false)
    {
        var conversation = ConversationOf(activity);
        return new Turn
        {
            Id = IdOf(activity),
            Workspace = WorkspaceOf(activity),
            Conversation = conversation,
            PrivateConversation = TeamsIds.IsPersonal(conversation) ? null : TeamsIds.PersonalOf(ActorOf(activity)),
            Channel = TeamsIds.Channel,
            Actor = ActorOf(activity),
            ActorName = activity.From?.Name is { Length: > 0 } name ? name : Text.TeamsText.Someone,
            ActorZone = ZoneOf(activity),
            ReceivedAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
            InDialog = inDialog,
            Input = input,
        };
    }

    /// <summary>The conversation as this activity shows it, to be kept for later words to it.</summary>
    public KnownConversation SeenIn(Activity activity, bool hasDialogs)
    {
        var kind = KindOf(activity);
        return Known(activity, TeamsIds.RootOf(ConversationOf(activity)), kind, AddressOf(activity, hasDialogs) with
        {
            ConversationId = TeamsIds.RootOf(new ConversationId(activity.Conversation!.Id!)).Value,
            UserId = kind == ConversationKind.Personal ? activity.From?.Id : null,
            AadObjectId = kind == ConversationKind.Personal ? activity.From?.AadObjectId : null,
        });
    }

    /// <summary>The actor's own chat, as far as a shared conversation tells of it: enough to open it.</summary>
    public KnownConversation PersonIn(Activity activity, bool hasDialogs) => Known(
        activity,
        TeamsIds.PersonalOf(ActorOf(activity)),
        ConversationKind.Personal,
        AddressOf(activity, hasDialogs) with { UserId = activity.From?.Id, AadObjectId = activity.From?.AadObjectId });

    private KnownConversation Known(Activity activity, ConversationId id, ConversationKind kind, TeamsAddress address) => new()
    {
        Workspace = new WorkspaceId(address.TenantId),
        Id = id,
        Channel = TeamsIds.Channel,
        Kind = kind,
        Member = kind == ConversationKind.Personal ? ActorOf(activity) : null,
        Address = TeamsJson.Write(address),
        LastSeen = Instant.FromDateTimeOffset(time.GetUtcNow()),
    };

    private static TeamsAddress AddressOf(Activity activity, bool hasDialogs) => new()
    {
        ServiceUrl = new Uri(activity.ServiceUrl!),
        TenantId = activity.TenantId!,
        BotId = activity.Recipient?.Id ?? string.Empty,
        HasDialogs = hasDialogs,
    };

    /// <summary>The same for each delivery of one activity. Ids are unique within a conversation only, so that is part of it.</summary>
    private static TurnId IdOf(Activity activity)
    {
        var place = Hash($"{activity.ChannelId}|{activity.Conversation?.Id}", 8);
        return activity.Id is { Length: > 0 and <= MaxIdLength } id && id.All(IsPlain)
            ? new TurnId($"{id}.{place}")
            : new TurnId($"{Hash(activity.Id ?? Guid.NewGuid().ToString("N"), 32)}.{place}");
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '_';

    private static string Hash(string text, int length) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..length];

    private string? ZoneOf(Activity activity)
    {
        var zone = activity.Entities.FirstOrDefault(entity => entity.Type == EntityTypes.ClientInfo)?.Timezone ?? activity.LocalTimezone;
        return zone is not null && zones.GetZoneOrNull(zone) is { } known ? known.Id : null;
    }
}
