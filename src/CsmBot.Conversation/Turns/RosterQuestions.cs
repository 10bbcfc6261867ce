using CsmBot.Conversation.Ports;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Turns;

/// <summary>Asks a roster about people; a turn whose actor it does not say anything about, or not soon, is put off.</summary>
internal sealed class RosterQuestions(IRoster roster, TimeProvider time)
{
    private readonly Questions<(WorkspaceId, MemberId), RosterEntry?> _questions = new(time);

    /// <exception cref="TurnPostponedException">The roster does not say, or not soon.</exception>
    public async Task<RosterEntry?> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await _questions.AskAsync((turn.Workspace, turn.Actor), overdue => roster.FindAsync(turn, overdue), cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TurnPostponedException(turn.Id, null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever kept the platform from saying, this person stays unserved, and nobody else does.
            throw new TurnPostponedException(turn.Id, failure);
        }
    }
}
