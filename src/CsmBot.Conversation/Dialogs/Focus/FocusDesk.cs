using System.Globalization;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>Keeps a member's blocks, and with each the one wake-up that stands for what comes next of it.</summary>
internal static class FocusDesk
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "block";

    public static async Task<FocusBook> BookAsync(TurnContext context, MemberId member, CancellationToken cancellationToken) =>
        await context.Session.FindFocusBookAsync(member, cancellationToken) ?? new FocusBook(member);

    public static Task<FocusBook> BookAsync(TurnContext context, CancellationToken cancellationToken) => BookAsync(context, context.Member.Id, cancellationToken);

    /// <summary>The protected time that runs for a member now; null while none does.</summary>
    public static async Task<Interval?> RunningAsync(TurnContext context, Member member, CancellationToken cancellationToken) =>
        FocusTime.At(context.Now, member, member.CalendarIn(context.Zones), await context.Session.FindFocusBookAsync(member.Id, cancellationToken));

    /// <summary>When the member's protected time ends that runs now or comes next; null where they keep none.</summary>
    public static async Task<Instant?> NextEndAsync(TurnContext context, CancellationToken cancellationToken) =>
        FocusTime.NextEnd(context.Now, context.Member, context.Calendar, await context.Session.FindFocusBookAsync(context.Member.Id, cancellationToken));

    /// <summary>A new block, numbered and running already where it begins now. The morning that it falls into is recorded by it, and no longer by itself.</summary>
    public static (FocusBook Book, FocusBlock Block) Add(TurnContext context, FocusBook book, Interval time, TaskId? task, bool isMorning = false)
    {
        var block = new FocusBlock(book.LastNumber + 1, time.Start, time.End, task, isMorning) { State = time.Start <= context.Now ? BlockState.Running : BlockState.Planned };
        foreach (var morning in book.Ahead.Where(one => one.IsMorning && one.Overlaps(time)).ToList())
        {
            book = Put(context, book, morning with { State = BlockState.Cancelled });
        }

        return (Put(context, book, block), block);
    }

    /// <summary>The book with the block as it is now, and its wake-up moved along.</summary>
    public static FocusBook Put(TurnContext context, FocusBook book, FocusBlock block)
    {
        var (from, to) = (WakeUpOf(book.Member, book.Find(block.Number)), WakeUpOf(book.Member, block));
        if (from != to)
        {
            if (from is not null)
            {
                context.Session.Remove(from);
            }

            if (to is not null)
            {
                context.Session.Save(to);
            }
        }

        var after = book.With(block);
        context.Session.Save(after);
        return after;
    }

    /// <summary>Puts a block of the member's own as a command left it, and says for <c>undo</c> what it was before.</summary>
    public static FocusBook Change(TurnContext context, FocusBook book, FocusBlock block, string description)
    {
        context.Changed(book.Find(block.Number), block);
        context.DescribeForUndo(description);
        return Put(context, book, block);
    }

    /// <summary>For <c>undo</c>; false where the block changed since.</summary>
    public static async Task<bool> TakeBackAsync(TurnContext context, FocusBlock? before, FocusBlock after, CancellationToken cancellationToken)
    {
        var book = await BookAsync(context, cancellationToken);
        if (book.Find(after.Number) != after)
        {
            return false;
        }

        var stayed = after.LeftAt is null ? book : book with { Breaches = [.. book.Breaches.Where(breach => breach.Rule != BreachRule.Left || breach.At != after.LeftAt)] };
        stayed = Put(context, stayed, before ?? after with { State = BlockState.Cancelled });
        if (before is null && stayed.Blocks.FirstOrDefault(one => one is { IsMorning: true, State: BlockState.Cancelled } && one.Overlaps(after.Time) && one.End > context.Now) is { } morning)
        {
            // The block stood for it.
            Put(context, stayed, morning with { State = BlockState.Running });
        }

        return true;
    }

    /// <summary>What is stuck is said as a block ends: a look may have fallen into it.</summary>
    public static async Task RemindNowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (await context.Session.FindDayPlanAsync(context.Member.Id, cancellationToken) is { Nudge: { } next } plan && next > context.Now)
        {
            DayPlanner.Save(context, plan, plan with { Nudge = context.Now });
        }
    }

    public static int? NumberOf(WakeUp wakeUp) => int.TryParse(wakeUp.Entity.AsSpan(wakeUp.Entity.LastIndexOf('#') + 1), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What comes next of a block: its start, then its end. Null once it is over.</summary>
    public static WakeUp? WakeUpOf(MemberId member, FocusBlock? block) => block?.State switch
    {
        BlockState.Planned => new WakeUp(WakeUpKind, EntityOf(member, block), block.Start, member),
        BlockState.Running => new WakeUp(WakeUpKind, EntityOf(member, block), block.End, member),
        _ => null,
    };

    private static string EntityOf(MemberId member, FocusBlock block) => string.Create(CultureInfo.InvariantCulture, $"{member.Value}#{block.Number}");
}
