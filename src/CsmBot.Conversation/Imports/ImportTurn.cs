using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Imports;

/// <summary>Turns that no conversation shows.</summary>
internal static class ImportTurn
{
    public static Turn Of(WorkspaceId workspace, Member actor, TurnId key, TurnInput input, Instant now) => new()
    {
        Id = key,
        Workspace = workspace,
        Conversation = new ConversationId($"{ImportRunner.Channel}-{actor.Id}"),
        Channel = ImportRunner.Channel,
        Actor = actor.Id,
        ActorName = actor.Name,
        ReceivedAt = now,
        Input = input,
    };

    /// <summary>For a session that is only read from and never committed.</summary>
    public static Turn Reading(WorkspaceId workspace, Member reader, Instant now) => Of(workspace, reader, new TurnId("reading"), new EventInput("reading"), now);
}
