using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Ports;

/// <summary>Which of an owner's tasks to read, in index order: open ones by due date within a quadrant, snoozed ones by wake-up, closed ones newest first.</summary>
public abstract record TaskList
{
    private TaskList()
    {
    }

    public sealed record OpenIn(Quadrant Quadrant) : TaskList;

    public sealed record Snoozed : TaskList;

    public sealed record Closed : TaskList;
}
