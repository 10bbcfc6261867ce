using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>Tells who somebody is when they first speak, on channels that know more than the turn itself says.</summary>
public interface IRoster
{
    /// <summary>The channel's name as turns carry it.</summary>
    string Channel { get; }

    /// <summary>Asks the platform about the turn's actor; null when it does not know them, which counts as a stranger.</summary>
    Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken);
}
