using CsmBot.Conversation.Ports;
using Microsoft.Extensions.Logging;

namespace CsmBot.Conversation.Turns;

/// <summary>What channels tell about their conversations: seen again, or lost. One that is seen again gets what was set aside for it.</summary>
public sealed partial class Conversations(IConversationDirectory directory, IOutbox outbox, ILogger<Conversations> logger)
{
    /// <summary>
    /// Notes the newest address of a conversation that something came from, and revives one that could not be reached. The answer says how often the bot was
    /// put into it (<see cref="KnownConversation.Installs"/>): an install of a conversation that was never left is the same install, reported again.
    /// </summary>
    /// <param name="isPartOfIt">Whether a message set aside belongs to this conversation; a channel's threads do.</param>
    public async Task<KnownConversation> SeenAsync(KnownConversation seen, bool isInstall, Func<ConversationId, bool> isPartOfIt, CancellationToken cancellationToken)
    {
        var wasLost = false;
        var known = await directory.UpdateAsync(
            seen.Workspace,
            seen.Id,
            before =>
            {
                wasLost = before is { State: not ConversationState.Active };
                return Merge(before, seen, isInstall);
            },
            cancellationToken);
        if (wasLost)
        {
            var revived = await outbox.ReviveAsync(seen.Workspace, isPartOfIt, cancellationToken);
            Log.Revived(logger, seen.Channel, revived);
        }

        return known!;
    }

    /// <summary>Notes an address for someone whose conversation may not exist yet, and touches nothing where one is known.</summary>
    public Task HeardOfAsync(KnownConversation person, CancellationToken cancellationToken) =>
        directory.UpdateAsync(person.Workspace, person.Id, before => before ?? person, cancellationToken);

    /// <summary>Notes that messages no longer reach it, and why. Nothing more is sent there until it is seen again.</summary>
    public async Task LostAsync(WorkspaceId workspace, ConversationId id, ConversationState state, string cause, CancellationToken cancellationToken)
    {
        var known = await directory.UpdateAsync(workspace, id, before => before is null ? null : before with { State = state, Cause = cause }, cancellationToken);
        if (known is not null)
        {
            Log.Lost(logger, known.Channel, state, cause);
        }
    }

    private static KnownConversation Merge(KnownConversation? before, KnownConversation seen, bool isInstall)
    {
        if (before is null)
        {
            return seen with { Installs = 1 };
        }

        var after = seen with { Installs = before.Installs + (isInstall && before.State != ConversationState.Active ? 1 : 0) };
        // The hour is enough to tell a living conversation from a dead one, and spares a write for each message.
        var isRecent = seen.LastSeen - before.LastSeen < NodaTime.Duration.FromHours(1);
        return isRecent && after with { LastSeen = before.LastSeen } == before ? before : after;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A conversation on {Channel} is back; {Count} messages set aside for it go out again")]
        public static partial void Revived(ILogger logger, string channel, int count);

        [LoggerMessage(2, LogLevel.Warning, "A conversation on {Channel} is {State}: {Cause}")]
        public static partial void Lost(ILogger logger, string channel, ConversationState state, string cause);
    }
}
