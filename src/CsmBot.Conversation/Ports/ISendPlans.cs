using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;

namespace CsmBot.Conversation.Ports;

/// <summary>How what was due in one moment was spread, and is.</summary>
public interface ISendPlans
{
    /// <summary>The last few of a workspace, newest last.</summary>
    Task<IReadOnlyList<SendPlan>> ReadAsync(WorkspaceId workspace, CancellationToken cancellationToken);

    /// <summary>Keeps a plan, unless one of the same kind and moment is kept by now, and returns the one that is: all processes follow it.</summary>
    Task<SendPlan> KeepAsync(WorkspaceId workspace, SendPlan plan, CancellationToken cancellationToken);
}
