namespace CsmBot.Conversation.Cards;

/// <summary>Tasks under a heading; <paramref name="More"/> counts those left out, said visibly.</summary>
public sealed record TaskListElement(string? Heading, IReadOnlyList<TaskRow> Tasks, int More = 0) : CardElement;
