using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>What the triage dialog waits for: the text itself, or the answer to the one question about a filed task.</summary>
internal sealed record TriageState(string? TaskId, TriageQuestion? Question, string? MessageKey);
