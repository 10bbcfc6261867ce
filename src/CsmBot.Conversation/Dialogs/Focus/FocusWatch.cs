using CsmBot.Conversation.Dialogs.Digest;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>
/// Opens a block when it begins and asks how it went when it is over (R60). What begins late is opened without a word; of what was over long ago nobody is asked: it
/// counts as unanswered.
/// </summary>
internal sealed class FocusWatch : IWakeUpHandler
{
    /// <summary>Later than that nobody needs to hear that a block begins.</summary>
    private static readonly Duration LatestStart = Duration.FromMinutes(15);

    /// <summary>Later than that nobody remembers.</summary>
    private static readonly Duration LatestQuestion = Duration.FromHours(6);

    public string Kind => FocusDesk.WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        var book = await FocusDesk.BookAsync(context, cancellationToken);
        // Moved, left or taken out since.
        if (FocusDesk.NumberOf(wakeUp) is not { } number || book.Find(number) is not { } block || FocusDesk.WakeUpOf(book.Member, block)?.At != wakeUp.At)
        {
            return;
        }

        if (block.End <= context.Now)
        {
            await EndAsync(context, book, block, cancellationToken);
        }
        else
        {
            book = FocusDesk.Put(context, book, block with { State = BlockState.Running });
            await OpenAsync(context, book, block, cancellationToken);
        }
    }

    /// <summary>Says what the time is for, unless it is too late for that or the digest has just said it (C9).</summary>
    public static async Task OpenAsync(TurnContext context, FocusBook book, FocusBlock block, CancellationToken cancellationToken)
    {
        if (context.Now - block.Start <= LatestStart && MaySpeak(context) && await context.FindPlaceAsync(context.Member.Id, cancellationToken) is { } place)
        {
            context.Post(place, FocusCards.Begins(context, block, await WorkAsync(context, block, cancellationToken), book.Unanswered(context.Now)));
        }
    }

    private static async Task EndAsync(TurnContext context, FocusBook book, FocusBlock block, CancellationToken cancellationToken)
    {
        block = block with { State = BlockState.Over };
        book = FocusDesk.Put(context, book, block);
        await FocusDesk.RemindNowAsync(context, cancellationToken);
        if (context.Now - block.End <= LatestQuestion && MaySpeak(context) && await context.FindPlaceAsync(context.Member.Id, cancellationToken) is { } place)
        {
            context.Post(place, FocusCards.Asks(context, book, block));
        }
    }

    /// <summary>The task that the block is for, else what the day proposes.</summary>
    private static async Task<IReadOnlyList<FocusItem>> WorkAsync(TurnContext context, FocusBlock block, CancellationToken cancellationToken)
    {
        if (block.Task is { } id)
        {
            return await context.Session.FindTaskAsync(id, cancellationToken) is { IsOpen: true } task && task.Owner == context.Member.Id ? [new FocusItem(task, FocusReason.Next)] : [];
        }

        return (await DigestReader.ReadAsync(context, cancellationToken)).Focus;
    }

    private static bool MaySpeak(TurnContext context) => !context.Member.IsMutedAt(context.Now) && context.Member.AbsenceAt(context.Now, context.Zones) is null;
}
