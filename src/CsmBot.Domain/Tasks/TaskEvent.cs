using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>One line of a task's history: who, what, before, after, when, from where, by which rule. Never changed once written.</summary>
public sealed record TaskEvent
{
    public required TaskId Task { get; init; }

    /// <summary>The turn that caused it; events of one command share it.</summary>
    public required string Turn { get; init; }

    public required MemberId Actor { get; init; }

    public required Instant At { get; init; }

    public required TaskEventKind Kind { get; init; }

    /// <summary>The rule that acted, or <c>user</c>.</summary>
    public required string Rule { get; init; }

    public required string Channel { get; init; }

    public TaskItem? Before { get; init; }

    public TaskItem? After { get; init; }
}
