using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Measuring;
using CsmBot.Conversation.Dialogs.Placing;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>What is worth a word right after filing: one question at most, so the first that applies is all that is said.</summary>
internal sealed class FilingHints(MeasuringDialog measuring, PlacingDialog placing)
{
    /// <summary>Earlier tasks looked through for a like case, of each list.</summary>
    private const int LookedThrough = 50;

    public async Task<IReadOnlyList<CardElement>> OfAsync(TurnContext context, TaskItem task, TriageQuestion? question, CancellationToken cancellationToken)
    {
        if (measuring.AskIfLacking(context, task, question?.Key == MeasuredWork.Question).ToList() is { Count: > 0 } measure)
        {
            return measure;
        }

        if (placing.HintIfCaptured(context, task).ToList() is { Count: > 0 } captured)
        {
            return captured;
        }

        return await IsShinyAsync(context, task, cancellationToken) ? [new TextElement(Say.With(Strings.Shiny_Hint, task.Account), TextTone.Warning)] : [];
    }

    private static async Task<bool> IsShinyAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken)
    {
        if (task.Account is not null && task.Triage?.Reasons.Any(reason => reason.Rule == ShinyObject.Rule) == true)
        {
            return true;
        }

        return ShinyObject.IsCandidate(task) && ShinyObject.IsOneOff(task, await EarlierAsync(context, task, cancellationToken));
    }

    private static async Task<List<TaskItem>> EarlierAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken)
    {
        List<TaskItem> earlier = [];
        foreach (var list in Enum.GetValues<Quadrant>().Select(TaskList (quadrant) => new TaskList.OpenIn(quadrant)).Append(new TaskList.Closed()))
        {
            earlier.AddRange(await context.Session.ReadTasksAsync(task.Owner, list, cancellationToken).Take(LookedThrough).ToListAsync(cancellationToken));
        }

        return earlier;
    }
}
