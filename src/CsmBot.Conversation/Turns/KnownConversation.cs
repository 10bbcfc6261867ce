using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>A conversation the bot can write to unasked, with the address that its channel needs for it: enough after a restart, and without any inbound turn.</summary>
public sealed record KnownConversation
{
    /// <summary>What stands between a channel's id and a message's in the id of a thread: Teams', and Slack's.</summary>
    private static readonly string[] ThreadMarks = [";messageid=", ":"];

    public required WorkspaceId Workspace { get; init; }

    public required ConversationId Id { get; init; }

    public required string Channel { get; init; }

    public required ConversationKind Kind { get; init; }

    /// <summary>The person of a personal conversation.</summary>
    public MemberId? Member { get; init; }

    /// <summary>The channel's own address, as JSON that nobody else reads.</summary>
    public required string Address { get; init; }

    public ConversationState State { get; init; } = ConversationState.Active;

    /// <summary>Why it cannot be reached, in an operator's words.</summary>
    public string? Cause { get; init; }

    /// <summary>Counts how often the bot was put into it, so that each time is greeted once.</summary>
    public int Installs { get; init; }

    public required Instant LastSeen { get; init; }

    /// <summary>Whether a conversation is this one, or a thread of it. That its id begins alike is not enough: so do those of other channels.</summary>
    public bool Holds(ConversationId other) =>
        other == Id || (other.Value.StartsWith(Id.Value, StringComparison.Ordinal) && ThreadMarks.Any(mark => other.Value.AsSpan(Id.Value.Length).StartsWith(mark, StringComparison.Ordinal)));
}
