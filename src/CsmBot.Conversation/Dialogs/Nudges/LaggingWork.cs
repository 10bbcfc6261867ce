using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>What gets too little time: the chosen activities that lag, in words; else the Quadrant-2 work that nobody touched the longest.</summary>
internal sealed record LaggingWork(IReadOnlyList<string> Activities, IReadOnlyList<TaskItem> Tasks);
