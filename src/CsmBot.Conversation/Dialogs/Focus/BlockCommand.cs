using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary><c>block T-142 tomorrow 9:00 for 90m</c> keeps time for work; without a time the next free hour of a morning; <c>block T-142 off</c> takes it out.</summary>
internal sealed class BlockCommand : ICommand
{
    private static readonly Duration FarthestAhead = Duration.FromDays(92);

    public CommandInfo Info { get; } = new(
        "block", "block <id> [when] [for 90m] · block <id> off", ["timebox"], BareArguments.TaskId, Keywords: ["tomorrow", "today", "now", "for", "off", "monday", "tuesday", "wednesday", "thursday", "friday"]);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Trim().Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Block, FocusActions.Block, cancellationToken);
            return;
        }

        var line = BlockLine.Read(arguments, context.Now, context.Calendar);
        TaskItem? task = null;
        if (line.Task is { } id)
        {
            task = await TaskAccess.FindAsync(context, id.ToString(), toChange: true, cancellationToken);
            if (task is null || !await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
            {
                return;
            }
        }

        if (line.IsOff)
        {
            context.Reply(await CancelAsync(context, line, cancellationToken));
            return;
        }

        context.Reply(Refusal(context, line) is { } refusal ? PlainCard.Warning(refusal) : await BookAsync(context, line.Start, line.Length, task, cancellationToken));
    }

    /// <summary>Books a block, or says why not and offers other times.</summary>
    /// <param name="start">Null takes the best free time.</param>
    public static async Task<Card> BookAsync(TurnContext context, Instant? start, Duration? length, TaskItem? task, CancellationToken cancellationToken)
    {
        var book = await FocusDesk.BookAsync(context, cancellationToken);
        if (task is not null && start is null && book.AheadFor(task.Id, context.Now) is { } known)
        {
            return FocusCards.Booked(context, known, task, Strings.Focus_BookedBefore);
        }

        if (start is null && length is null && book.At(context.Now) is { Task: null } running && task is not null)
        {
            FocusDesk.Change(context, book, running with { Task = task.Id }, Say.With(Strings.Undo_Blocked, task.Id));
            return FocusCards.Booked(context, running with { Task = task.Id }, task);
        }

        if (book.Ahead.Count() >= FocusBook.MostAhead)
        {
            return PlainCard.Warning(Say.With(Strings.Focus_TooMany, FocusBook.MostAhead));
        }

        var lasting = length ?? FocusSlots.Default;
        Interval? time = start is { } from
            ? new Interval(WholeMinute(from), WholeMinute(from) + lasting)
            : FocusSlots.Find(context.Now, lasting, context.Member, context.Calendar, book, 1, task?.Due?.At) is [var slot, ..] ? slot : null;
        if (time is not { } chosen)
        {
            return PlainCard.Warning(Strings.Focus_NoSlot);
        }

        if (book.Ahead.FirstOrDefault(block => !block.IsMorning && block.Overlaps(chosen)) is { } taken)
        {
            return PlainCard.Warning(Say.With(Strings.Focus_Taken, FocusCards.Name(context, taken)), FocusCards.Button(taken, Strings.Focus_MoveButton, FocusActions.Move));
        }

        var (_, added) = FocusDesk.Add(context, book, chosen, task?.Id);
        context.Changed(null, added);
        context.DescribeForUndo(task is null ? Strings.Undo_BlockedTime : Say.With(Strings.Undo_Blocked, task.Id));
        return FocusCards.Booked(context, added, task, task?.Due is { } due && due.At < chosen.End ? Strings.Focus_DueEarlier : null);
    }

    private static Instant WholeMinute(Instant at) => at - Duration.FromTicks(at.ToUnixTimeTicks() % NodaConstants.TicksPerMinute);

    private static string? Refusal(TurnContext context, BlockLine line) => line switch
    {
        { Fault: { } fault } => Say.With(Strings.Focus_Unreadable, TypedText.Shorten(fault, 60)),
        { HasBadLength: true } => Say.With(Strings.Focus_BadLength, (int)FocusSlots.Shortest.TotalMinutes, (int)FocusSlots.Longest.TotalHours),
        { Start: { } start } when start < context.Now => Say.With(Strings.Focus_Past, When.Moment(start, context.Member, context.Now, context.Calendar.Zone)),
        { Start: { } start } when start > context.Now + FarthestAhead => Strings.Focus_TooFar,
        _ => null,
    };

    private static async Task<Card> CancelAsync(TurnContext context, BlockLine line, CancellationToken cancellationToken)
    {
        var book = await FocusDesk.BookAsync(context, cancellationToken);
        var block = line.Task is { } task ? book.AheadFor(task, context.Now) : book.Ahead.FirstOrDefault(one => one.State == BlockState.Planned);
        return block switch
        {
            null => PlainCard.Warning(Strings.Focus_NothingToCancel),
            { State: BlockState.Running } => await FocusButtons.LeaveAsync(context, book, block, because: null, cancellationToken),
            _ => FocusButtons.Cancel(context, book, block),
        };
    }
}
