using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Imports;

/// <summary>How one line ended. <paramref name="Cause"/> says in words why a line was refused.</summary>
public sealed record ImportResult(ImportOutcome Outcome, TaskItem? Task = null, string? Cause = null);
