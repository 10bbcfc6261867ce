using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Ports;

/// <summary>What was learned about one text, before and after; null stands for nothing.</summary>
public sealed record LearnedChange(string Text, Correction? Before, Correction? After);
