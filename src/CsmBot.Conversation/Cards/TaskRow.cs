using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Cards;

/// <summary>A task as a line of a list: <paramref name="Marks"/> are short labels such as "proactive" or "overdue".</summary>
public sealed record TaskRow(string Id, string Text, Quadrant Quadrant, string? Account, string? Due, IReadOnlyList<string> Marks, IReadOnlyList<CardButton> Buttons);
