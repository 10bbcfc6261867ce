using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Ports;

/// <summary>A task before and after; a null before means it was filed.</summary>
public sealed record TaskChange(TaskItem? Before, TaskItem After);
