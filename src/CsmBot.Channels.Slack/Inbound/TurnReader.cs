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
    public static WorkspaceId WorkspaceOf(SlackInbound inbound) => new(inbound.Tenant.TeamId ?? inbound.Tenant.EnterpriseId ?? string.Empty);

    public static MemberId ActorOf(SlackInbound inbound) => new(inbound.UserId ?? string.Empty);

    public Turn Read(SlackInbound inbound, TurnId id, SlackPlace place, TurnInput input, bool inDialog = false) => Read(WorkspaceOf(inbound), ActorOf(inbound), id, place, input) with
    {
        // What Slack sends has a login name, if any; the roster knows the real one.
        ActorName = (inbound.Payload as SlackInteraction)?.User?.Name ?? SlackStrings.Someone,
        InDialog = inDialog,
    };

    public Turn Read(WorkspaceId workspace, MemberId actor, TurnId id, SlackPlace place, TurnInput input) => new()
    {
        Id = id,
        Workspace = workspace,
        Conversation = place.Conversation,
        PrivateConversation = place.Private,
        WhisperedIn = place.WhisperedIn,
        Channel = SlackIds.Channel,
        Actor = actor,
        ActorName = SlackStrings.Someone,
        ReceivedAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
        Input = input,
    };

    /// <summary>A person's own chat with the bot, as far as it is known.</summary>
    public KnownConversation PersonIn(SlackInbound inbound, string? channel) => Person(WorkspaceOf(inbound), ActorOf(inbound), channel);

    public KnownConversation Person(WorkspaceId workspace, MemberId person, string? channel) =>
        Known(workspace, SlackIds.PersonalOf(person), ConversationKind.Personal, channel) with { Member = person };

    public KnownConversation ChannelIn(SlackInbound inbound, string channel) =>
        Known(WorkspaceOf(inbound), new ConversationId(channel), ConversationKind.Channel, channel);

    private KnownConversation Known(WorkspaceId workspace, ConversationId id, ConversationKind kind, string? channel) => new()
    {
        Workspace = workspace,
        Id = id,
        Channel = SlackIds.Channel,
        Kind = kind,
        Address = SlackJson.Write(new SlackAddress(channel)),
        LastSeen = Instant.FromDateTimeOffset(time.GetUtcNow()),
    };
}
