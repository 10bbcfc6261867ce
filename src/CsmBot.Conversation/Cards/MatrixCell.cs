using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Cards;

/// <summary>One quadrant with its first tasks; <paramref name="Total"/> counts those not shown too.</summary>
public sealed record MatrixCell(Quadrant Quadrant, string Label, IReadOnlyList<TaskRow> Tasks, int Total);
