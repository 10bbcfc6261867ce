using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>Stuck work of somebody else, and whose it is.</summary>
internal sealed record PassedWork(PassedNudge Nudge, TaskItem Task, string Owner);
