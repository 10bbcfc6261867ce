using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>Sends somebody what a colleague or another system causes, unless they are muted or in protected time: then it is kept until that is over (R57, T20).</summary>
internal static class QuietPost
{
    /// <param name="reader">Null for somebody who is not known any more.</param>
    /// <param name="about">Quadrant-1 work that is due before the block ends breaks in.</param>
    /// <returns>The message, whether it goes out now or later.</returns>
    public static async Task<OutboundMessage> SendAsync(TurnContext context, Place place, Member? reader, Card card, CancellationToken cancellationToken, TaskItem? about = null)
    {
        if (reader is null || reader.Id == context.Member.Id || await QuietUntilAsync(context, reader, about, cancellationToken) is not { } until)
        {
            return context.Post(place, card);
        }

        KeptWatch.PlanUntil(context, until, place.Conversation, reader.Id);
        return context.Keep(place, card);
    }

    /// <summary>When nothing stands against telling the member any more; null where nothing does.</summary>
    public static async Task<Instant?> QuietUntilAsync(TurnContext context, Member reader, TaskItem? about, CancellationToken cancellationToken)
    {
        if (reader.IsMutedAt(context.Now))
        {
            return reader.MutedUntil;
        }

        var book = await FocusDesk.BookAsync(context, reader.Id, cancellationToken);
        if (FocusTime.At(context.Now, reader, reader.CalendarIn(context.Zones), book) is not { } block)
        {
            return null;
        }

        var breaks = about is { Quadrant: Quadrant.DoFirst, Due: { } due } && due.At < block.End
            && await BreachDesk.PassesAsync(context, reader, book, block, BreachRule.DueBeforeEnd, about, context.Member.Id, cancellationToken);
        return breaks ? null : block.End;
    }
}
