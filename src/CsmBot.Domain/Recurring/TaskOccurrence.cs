using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>
/// Which of a series a task is. Rule, occurrence and snooze are three records (C11): a snooze, another due date or another owner of this task alters no rule, and what
/// the rule becomes alters no earlier task.
/// </summary>
/// <param name="Series">See <see cref="TaskSeries.Id"/>.</param>
/// <param name="Number">Its place among the dates of the rule.</param>
/// <param name="Date">As the rule has it, wherever the task's due date stands.</param>
/// <param name="Rule">The rule by which it was made.</param>
/// <param name="Missed">Dates passed over so far.</param>
/// <param name="Previous">The one before it; null for the first.</param>
public sealed record TaskOccurrence(TaskId Series, int Number, LocalDate Date, RepeatRule Rule, int Missed = 0, TaskId? Previous = null);
