using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary>The first tasks of a quadrant in working order; <paramref name="Total"/> counts all that are awake.</summary>
internal sealed record QuadrantList(Quadrant Quadrant, IReadOnlyList<TaskItem> Tasks, int Total);
