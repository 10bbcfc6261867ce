using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Away;

/// <summary>Briefs a member as their first day back begins (T18).</summary>
internal sealed class ReturnWatch : IWakeUpHandler
{
    private const string WakeUpKind = "return";

    public string Kind => WakeUpKind;

    public static void Plan(TurnContext context, Absence absence)
    {
        if (BackAt(context, absence) is { } at && at > context.Now)
        {
            context.Session.Save(new WakeUp(WakeUpKind, context.Member.Id.Value, at, context.Member.Id));
        }
    }

    /// <summary>An absence that was moved, ended or taken back since has another day of return, or none.</summary>
    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (context.Member.Absences.LastOrDefault(absence => BackAt(context, absence) == wakeUp.At) is { } over
            && await context.FindPlaceAsync(context.Member.Id, cancellationToken) is { } place)
        {
            context.Post(place, await ReturnBrief.ReadAsync(context, over, await context.Session.ListMembersAsync(cancellationToken), cancellationToken));
        }
    }

    private static Instant? BackAt(TurnContext context, Absence absence) => context.Member.BackAfter(absence, context.Calendar) is { } day
        ? LocalTimes.In(context.Calendar.Zone, day.At(context.Member.DayStart)).ToInstant()
        : null;
}
