using CsmBot.Conversation.Cards;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>The task as it would be, what was changed in words, what was refused, and what stands to be asked about the task once it is saved.</summary>
internal sealed class EditOutcome(TaskItem task)
{
    public TaskItem Task { get; set; } = task;

    public List<string> Changed { get; } = [];

    /// <summary>By the field that was refused, see <see cref="EditingCards"/>.</summary>
    public OrderedDictionary<string, string> Refusals { get; } = [];

    public List<Func<TaskItem, IEnumerable<CardElement>>> Questions { get; } = [];
}
