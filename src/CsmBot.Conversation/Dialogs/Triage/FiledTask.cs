using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>A task just filed, how triage decided, and the open task it may repeat.</summary>
internal sealed record FiledTask(TaskItem Task, TriageDecision Decision, TaskItem? Duplicate);
