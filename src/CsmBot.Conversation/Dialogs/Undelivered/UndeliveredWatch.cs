using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>
/// Looks for another way for what a member's chat refused (C12). What was done is kept with the message that was set aside, in the transaction that does it: nothing goes
/// two ways, and nobody is told twice.
/// </summary>
internal sealed class UndeliveredWatch : IWakeUpHandler
{
    /// <summary>Messages of one transaction that go elsewhere: an alert stands in many places, and all of them change with it.</summary>
    private const int MovedAtOnce = 3;

    /// <summary>Messages of one transaction of which it is decided what becomes of them.</summary>
    private const int DecidedAtOnce = 30;

    private static readonly Duration Lately = Duration.FromHours(24);

    public string Kind => ParkedMessage.WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        var parked = await context.Session.ReadParkedAsync(new ConversationId(wakeUp.Entity), cancellationToken).ToListAsync(cancellationToken);
        var open = parked.Where(one => one.MayGoElsewhere).ToList();
        var members = await context.Session.ListMembersAsync(cancellationToken);
        var wasToldLately = parked.Any(one => one.Fate is { Told.Count: > 0 } fate && context.Now - fate.At < Lately);
        var news = new UndeliveredNews(context, members);
        var (moved, decided) = (0, 0);
        foreach (var one in open)
        {
            if (moved == MovedAtOnce || decided == DecidedAtOnce)
            {
                // Never the same moment twice, which would be the same wake-up.
                news.LookAgain(Instant.Max(wakeUp.At + Duration.FromTicks(1), context.Now));
                break;
            }

            if (await context.Session.FindParkedAsync(one.Message.Conversation, one.Message.Key, cancellationToken) is not { MayGoElsewhere: true } message)
            {
                continue;
            }

            var subject = await MessageSubjects.ReadAsync(context, message.Message, cancellationToken);
            if (context.Member.IsMutedAt(context.Now) && !(subject.ConcernsTierOne && context.Member.TierOneUnmuted))
            {
                news.LookAgain(context.Member.MutedUntil!.Value);
                continue;
            }

            // Who is a guest by now gets nothing that they did not ask for (T25).
            var other = context.Member.Role == MemberRole.Guest ? null : await context.Session.FindOtherPlaceAsync(context.Member.Id, RefusedBy(message), cancellationToken);
            switch (RefusedRules.Next(new RefusedMessage(subject.Kind) { HasOtherPlace = other is not null, MustBeHeard = subject.Missed.Count > 0, WasToldLately = wasToldLately }))
            {
                case RefusedStep.OtherPlace:
                    moved++;
                    decided++;
                    await MoveAsync(context, message, subject, other!, cancellationToken);
                    break;
                case RefusedStep.Manager:
                    decided += await news.TellAsync(message, subject, cancellationToken) ? 1 : 0;
                    break;
                default:
                    decided++;
                    context.Session.Save(message with { Fate = new ParkedFate(context.Now) });
                    break;
            }
        }

        await news.SendAsync(wakeUp, cancellationToken);
    }

    private static async Task MoveAsync(TurnContext context, ParkedMessage parked, MessageSubject subject, Place other, CancellationToken cancellationToken)
    {
        context.Session.Save(parked with { Fate = new ParkedFate(context.Now, other.Channel) });
        context.Detour = new Detour(RefusedBy(parked), Kind: subject.Kind);
        if (subject is { Kind: MessageKind.Alert, Missed: [var first, ..] } && await context.Session.FindAlertAsync(first.Task, cancellationToken) is { } alert)
        {
            // It stands there like in any other place, and is kept true.
            await AlertDesk.PostAsync(context, alert, [other], cancellationToken);
        }
        else
        {
            context.Post(other, UndeliveredCards.Elsewhere(parked));
        }

        context.Detour = null;
    }

    private static IReadOnlyList<string> RefusedBy(ParkedMessage parked) => [.. parked.Message.Detour?.Refused ?? [], parked.Message.Conversation.Value];
}
