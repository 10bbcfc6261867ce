using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using NodaTime;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Makes turns of what Slack sends. It translates only: who may do what is decided further in.</summary>
internal sealed class TurnReader(TimeProvider time)
{
    /// <summary>The workspace of the installation, which in a shared channel need not be that of the person.</summary>
    public static WorkspaceId WorkspaceOf(SlackInbound inbound) => new(inbound.Tenant.TeamId ?? string.Empty);

    public static MemberId ActorOf(SlackInbound inbound) => new(inbound.UserId ?? string.Empty);

    public Turn Read(SlackInbound inbound, TurnId id, SlackPlace place, TurnInput input, bool inDialog = false) => new()
    {
        Id = id,
        Workspace = WorkspaceOf(inbound),
        Conversation = place.Conversation,
        PrivateConversation = place.Private,
        Channel = SlackIds.Channel,
        Actor = ActorOf(inbound),
        // The name in what Slack sends is a login name, if there is one; the roster knows the real one.
        ActorName = (inbound.Payload as SlackInteraction)?.User?.Name ?? SlackStrings.Someone,
        ReceivedAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
        InDialog = inDialog,
        Input = input,
    };

    /// <summary>A person's own chat with the bot, as far as it is known.</summary>
    public KnownConversation PersonIn(SlackInbound inbound, string? channel) =>
        Known(inbound, SlackIds.PersonalOf(ActorOf(inbound)), ConversationKind.Personal, channel) with { Member = ActorOf(inbound) };

    public KnownConversation ChannelIn(SlackInbound inbound, string channel) => Known(inbound, new ConversationId(channel), ConversationKind.Channel, channel);

    private KnownConversation Known(SlackInbound inbound, ConversationId id, ConversationKind kind, string? channel) => new()
    {
        Workspace = WorkspaceOf(inbound),
        Id = id,
        Channel = SlackIds.Channel,
        Kind = kind,
        Address = SlackJson.Write(new SlackAddress(channel)),
        LastSeen = Instant.FromDateTimeOffset(time.GetUtcNow()),
    };
}
