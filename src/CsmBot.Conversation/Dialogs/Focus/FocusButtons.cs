using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>The presses about blocks. One that comes too late, or a second time, changes nothing and shows how it stands (T15).</summary>
internal sealed class FocusButtons : IActionHandler
{
    private const int Offered = 3;

    /// <summary>A time that was offered as the next may have begun until it is chosen.</summary>
    private static readonly Duration LatestBegin = Duration.FromMinutes(15);

    public IReadOnlyList<string> ActionIds =>
    [
        FocusActions.Block, FocusActions.Slot, FocusActions.Move, FocusActions.Begin, FocusActions.Leave, FocusActions.Answer, FocusActions.Cancel,
        FocusActions.Policy, FocusActions.Forget,
    ];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (action.ActionId == FocusActions.Block)
        {
            await BlockAsync(context, action, cancellationToken);
            return;
        }

        var book = await FocusDesk.BookAsync(context, cancellationToken);
        var card = action.ActionId is FocusActions.Policy or FocusActions.Forget
            ? await DecideAsync(context, book, action, cancellationToken)
            : int.TryParse(action.EntityId, CultureInfo.InvariantCulture, out var number) && book.Find(number) is { } block
                ? await DoAsync(context, book, block, action, cancellationToken)
                : PlainCard.Warning(Strings.Focus_Gone);
        await context.ReplaceAsync(action.MessageKey, card, cancellationToken);
    }

    public static Card Cancel(TurnContext context, FocusBook book, FocusBlock block)
    {
        FocusDesk.Change(context, book, block with { State = BlockState.Cancelled }, Strings.Undo_BlockCancelled);
        return PlainCard.Of(Say.With(Strings.Focus_Cancelled, FocusCards.Name(context, block)));
    }

    /// <summary>The block ends here: it is written down, and another time offered instead of a hope that the member comes back (R59).</summary>
    public static async Task<Card> LeaveAsync(TurnContext context, FocusBook book, FocusBlock block, string? because, CancellationToken cancellationToken)
    {
        await WorkedAsync(context, block, cancellationToken);
        KeptWatch.Plan(context, context.Now, context.OwnPlace);
        var isThird = BreachRules.Decide(book, BreachRule.Left, account: null, context.Now) == BreachVerdict.PassAndAsk;
        var left = block with { State = BlockState.CutShort, LeftAt = context.Now, Because = because };
        book = FocusDesk.Change(context, book.With(new Breach(context.Now, block.Start, BreachRule.Left, context.Member.Id, Task: block.Task)), left, Strings.Undo_BlockLeft);
        return FocusCards.Answered(context, book, left, Again(context, book, left), isThird ? Say.With(Strings.Focus_LeftThrice, BreachRules.MostOfAKind, BreachRules.Window.Days) : null);
    }

    public static async Task<Card> AnswerAsync(TurnContext context, FocusBook book, FocusBlock block, BlockState state, CancellationToken cancellationToken)
    {
        if (state == BlockState.CutShort && block.State == BlockState.Running)
        {
            return await LeaveAsync(context, book, block, because: null, cancellationToken);
        }

        if (state != BlockState.Missed)
        {
            await WorkedAsync(context, block, cancellationToken);
        }

        var answered = block with { State = state };
        book = FocusDesk.Change(context, book, answered, Strings.Undo_BlockAnswered);
        return FocusCards.Answered(context, book, answered, state == BlockState.Kept ? [] : Again(context, book, answered));
    }

    /// <summary>Whoever spent a block on a task has touched it.</summary>
    private static async Task WorkedAsync(TurnContext context, FocusBlock block, CancellationToken cancellationToken)
    {
        if (block.Task is { } id && await context.Session.FindTaskAsync(id, cancellationToken) is { IsOpen: true } task && task.Owner == context.Member.Id)
        {
            context.Change(task, task, TaskEventKind.Worked);
        }
    }

    private static async Task BlockAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        // The block takes nothing from the task and changes nothing of it, so a card that shows an older version of it will do.
        if (await TaskAccess.FindAsync(context, action.EntityId ?? string.Empty, toChange: true, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            context.Reply(await BlockCommand.BookAsync(context, start: null, length: null, task, cancellationToken));
        }
    }

    private static async Task<Card> DoAsync(TurnContext context, FocusBook book, FocusBlock block, ActionInput action, CancellationToken cancellationToken) => action.ActionId switch
    {
        FocusActions.Slot when FocusCards.SlotOf(action.Value) is { } slot => await TakeAsync(context, book, block, slot, cancellationToken),
        FocusActions.Move when block.State is not BlockState.Kept => Offer(context, book, block),
        FocusActions.Begin when block.State == BlockState.Running => FocusCards.Begun(context, block),
        FocusActions.Leave when block.State == BlockState.Running && block.End > context.Now => await LeaveAsync(context, book, block, because: null, cancellationToken),
        FocusActions.Cancel when block.State == BlockState.Planned => Cancel(context, book, block),
        FocusActions.Answer when StateOf(action.Value) is { } state && block.State is not (BlockState.Planned or BlockState.Cancelled) => block.State == state
            ? FocusCards.Answered(context, book, block, state == BlockState.Kept ? [] : Again(context, book, block))
            : await AnswerAsync(context, book, block, state, cancellationToken),
        _ => await FocusOverview.ReadAsync(context, cancellationToken, Strings.Focus_Stale),
    };

    /// <summary>Moves a block that lies ahead; one that is behind keeps what became of it, and another is booked.</summary>
    private static async Task<Card> TakeAsync(TurnContext context, FocusBook book, FocusBlock block, Interval slot, CancellationToken cancellationToken)
    {
        var task = block.Task is { } id ? await context.Session.FindTaskAsync(id, cancellationToken) : null;
        if (book.Ahead.FirstOrDefault(one => one.Task == block.Task && one.Time == slot) is { } known)
        {
            return FocusCards.Booked(context, known, task);
        }

        if (slot.Start < context.Now - LatestBegin || slot.End <= context.Now || book.Ahead.Any(one => !one.IsMorning && one.Number != block.Number && one.Overlaps(slot)))
        {
            return Offer(context, book, block, Strings.Focus_SlotGone);
        }

        if (block is { IsAhead: true, IsMorning: false })
        {
            var moved = block with { Start = slot.Start, End = slot.End, State = BlockState.Planned };
            FocusDesk.Change(context, book, moved, Strings.Undo_BlockMoved);
            return FocusCards.Booked(context, moved, task);
        }

        var card = await BlockCommand.BookAsync(context, slot.Start, slot.Duration, task, cancellationToken);
        var after = await FocusDesk.BookAsync(context, cancellationToken);
        if (after.LastNumber > book.LastNumber && after.Find(block.Number) is { IsAhead: true } morning)
        {
            // The morning itself does not move: it was missed, and its work gets another time.
            FocusDesk.Put(context, after, morning with { State = BlockState.Missed });
        }

        return card;
    }

    private static Card Offer(TurnContext context, FocusBook book, FocusBlock block, string? notice = null)
    {
        var slots = FocusSlots.Find(context.Now, Duration.Min(block.End - block.Start, FocusSlots.Longest), context.Member, context.Calendar, Without(book, block), Offered + 1)
            .Where(slot => slot != block.Time)
            .Take(Offered);
        return FocusCards.Slots(context, block, [.. slots], notice);
    }

    /// <summary>Other times than its own, which may not be over yet.</summary>
    private static IReadOnlyList<Interval> Again(TurnContext context, FocusBook book, FocusBlock block) => FocusSlots.Find(
        context.Now, block.IsMorning ? FocusSlots.Default : block.End - block.Start, context.Member, context.Calendar, book.With(block with { IsMorning = false, State = BlockState.Planned }), Offered);

    private static FocusBook Without(FocusBook book, FocusBlock block) => book with { Blocks = [.. book.Blocks.Where(one => one.Number != block.Number)] };

    private static BlockState? StateOf(string? value) => value switch
    {
        FocusActions.Kept => BlockState.Kept,
        FocusActions.CutShort => BlockState.CutShort,
        FocusActions.Missed => BlockState.Missed,
        _ => null,
    };

    private static async Task<Card> DecideAsync(TurnContext context, FocusBook book, ActionInput action, CancellationToken cancellationToken)
    {
        if ((action.Value ?? string.Empty).Split('|', 3) is not [var choice, var rule, var account] || !Enum.TryParse<BreachRule>(rule, out var known) || !Enum.IsDefined(known))
        {
            return PlainCard.Warning(Strings.Focus_Gone);
        }

        var about = account.Length == 0 ? null : account;
        if (action.ActionId == FocusActions.Forget)
        {
            context.Session.Save(BreachRules.PolicyOf(book, known, about) is { } policy ? book.Without(policy) : book);
            return await FocusOverview.ReadAsync(context, cancellationToken, Say.With(Strings.Focus_Forgotten, FocusCards.Kind(known, about)));
        }

        var mayPass = choice == FocusActions.Pass;
        context.Session.Save(book.With(new BreachPolicy(known, about, mayPass, context.Now)));
        return await FocusOverview.ReadAsync(context, cancellationToken, Say.With(mayPass ? Strings.Focus_Passes : Strings.Focus_Holds, FocusCards.Kind(known, about)));
    }
}
