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

    /// <summary>So often it is looked whether the quiet has ended before its time: a mute may be undone, and a block taken out.</summary>
    private static readonly Duration Look = Duration.FromMinutes(30);

    private static readonly Duration ClockSkew = Duration.FromSeconds(30);

    /// <summary>Each is two rows, and a transaction holds a hundred.</summary>
    private const int AtOnce = 20;

    public string Kind => WakeUpKind;

    public static void Plan(TurnContext context, Instant at, ConversationId place, MemberId? reader = null) =>
        context.Session.Save(new WakeUp(WakeUpKind, place.Value, at, reader ?? context.Member.Id));

    /// <summary>
    /// Looks by the end of the quiet, and before it at each half hour: one wake-up, however much is kept. Never at a moment so near that another process, whose clock
    /// goes ahead of this one's, may have looked already.
    /// </summary>
    public static void PlanUntil(TurnContext context, Instant until, ConversationId place, MemberId? reader = null)
    {
        var now = context.Now.ToUnixTimeTicks();
        var look = Instant.FromUnixTimeTicks(now - (now % Look.BclCompatibleTicks) + Look.BclCompatibleTicks);
        Plan(context, Instant.Max(Instant.Min(until, look), context.Now + ClockSkew), place, reader);
    }

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        var place = new ConversationId(wakeUp.Entity);
        var kept = await context.Session.ReadKeptAsync(place, cancellationToken).Take(AtOnce + 1).ToListAsync(cancellationToken);
        if (kept.Count == 0)
        {
            return;
        }

        if (context.Member.Role == MemberRole.Guest)
        {
            // Became one since: nothing comes that they did not ask for (T25).
            kept.ForEach(context.Session.Unkeep);
            Plan(context, context.Now + Duration.FromTicks(1), place);
            return;
        }

        // Muted again since, or in another block.
        if (await QuietPost.QuietUntilAsync(context, context.Member, about: null, cancellationToken) is { } until)
        {
            PlanUntil(context, until, place);
            return;
        }

        kept.Take(AtOnce).ToList().ForEach(context.SendKept);
        if (kept.Count > AtOnce)
        {
            Plan(context, context.Now + Duration.FromTicks(1), place);
        }
    }
}
