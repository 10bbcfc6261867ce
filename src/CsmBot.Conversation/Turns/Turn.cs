using System.Text.Json.Serialization;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>One thing a person did in one conversation, the same for every channel.</summary>
public sealed record Turn
{
    public required TurnId Id { get; init; }

    public required WorkspaceId Workspace { get; init; }

    public required ConversationId Conversation { get; init; }

    /// <summary>The channel that delivered it and renders the answers: <c>web</c>, <c>teams</c>, <c>slack</c>, <c>import</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Where the actor alone reads the answer, when <see cref="Conversation"/> is a group chat or a channel; null where they are alone there anyway.</summary>
    public ConversationId? PrivateConversation { get; init; }

    public required MemberId Actor { get; init; }

    /// <summary>The actor's name as the platform tells it, used until the member has a profile here.</summary>
    public required string ActorName { get; init; }

    /// <summary>The actor's role where the channel knows it; used on first contact only.</summary>
    public MemberRole? ActorRole { get; init; }

    /// <summary>The actor's IANA zone as the platform tells it, or null.</summary>
    public string? ActorZone { get; init; }

    public required Instant ReceivedAt { get; init; }

    /// <summary>True where the platform keeps no history of its own, so that what was typed must be kept as a message too.</summary>
    public bool EchoesInput { get; init; }

    /// <summary>True when a form goes back in the answer to the request, to be shown in a dialog, instead of as a message.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool InDialog { get; init; }

    /// <summary>The conversation that others read, where only the actor sees what the bot says in it; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ConversationId? WhisperedIn { get; init; }

    public required TurnInput Input { get; init; }

    /// <summary>No person did it and none is in the conversation: it was time, or another system had something to say.</summary>
    public bool IsByMachine => Input is SignalInput or WakeUpInput;
}
