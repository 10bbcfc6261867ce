using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>Sends what was kept for a conversation, once nothing stands against it any more.</summary>
internal sealed class KeptWatch : IWakeUpHandler
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "kept";

    /// <summary>Each is two rows, and a transaction holds a hundred.</summary>
    private const int AtOnce = 20;

    public string Kind => WakeUpKind;

    public static void Plan(TurnContext context, Instant at, ConversationId place, MemberId? reader = null) =>
        context.Session.Save(new WakeUp(WakeUpKind, place.Value, at, reader ?? context.Member.Id));

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        var place = new ConversationId(wakeUp.Entity);
        var kept = await context.Session.ReadKeptAsync(place, cancellationToken).Take(AtOnce + 1).ToListAsync(cancellationToken);
        if (kept.Count == 0)
        {
            return;
        }

        // Muted again since, or in another block.
        if (await QuietPost.QuietUntilAsync(context, context.Member, about: null, cancellationToken) is { } until)
        {
            Plan(context, until, place);
            return;
        }

        kept.Take(AtOnce).ToList().ForEach(context.SendKept);
        if (kept.Count > AtOnce)
        {
            Plan(context, context.Now + Duration.FromTicks(1), place);
        }
    }
}
