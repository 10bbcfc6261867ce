using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.TeamDigest;

/// <summary>
/// Posts a team's digest once on each working day of whoever switched it on. The plan's row changes with it in one transaction, so neither two instances nor a restart
/// double it; and before each is posted, it is looked who reads there (T25).
/// </summary>
internal sealed class TeamDigestWatch(AlertAudience audience) : IWakeUpHandler
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "team-digest";

    /// <summary>How late one may still come.</summary>
    private static readonly Duration CatchUp = Duration.FromHours(4);

    /// <summary>Below it nobody notices.</summary>
    private static readonly Duration Noticeable = Duration.FromMinutes(10);

    /// <summary>Where the platform did not say who reads along; its answer may be there by then.</summary>
    private static readonly Duration Soon = Duration.FromMinutes(5);

    public string Kind => WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (await context.Session.FindDayPlanAsync(wakeUp.Member, cancellationToken) is not { } plan)
        {
            return;
        }

        // Moved to a later time since.
        var isAgain = wakeUp.Entity != wakeUp.Member.Value;
        if (!isAgain && !(plan.TeamDigest <= wakeUp.At))
        {
            return;
        }

        var next = plan with { TeamDigest = TeamDigestTime.Next(context.Now, plan.LastTeamDigest, context.Member, context.Calendar)?.At };
        if (context.Member.TeamDigest is not null && TeamDigestTime.Latest(context.Now, context.Member, context.Calendar) is { } day && !(plan.LastTeamDigest >= day.Date)
            && await PostAsync(context, day, cancellationToken))
        {
            next = plan with { TeamDigest = TeamDigestTime.Next(context.Now, day.Date, context.Member, context.Calendar)?.At, LastTeamDigest = day.Date };
        }

        DayPlanner.Save(context, plan, next);
    }

    /// <summary>False where it may still come today.</summary>
    private async Task<bool> PostAsync(TurnContext context, DigestDay day, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (!TeamMembers.MayLead(context.Member, members))
        {
            await TeamDigestPlaces.LeaveAsync(context, context.Member, Strings.TeamDigest_NoLonger, cancellationToken);
            return true;
        }

        var chosen = TeamDigestPlaces.PlaceOf(context.Member.TeamDigest!);
        if (chosen.IsPersonal && (context.Member.IsMutedAt(context.Now) || context.Member.AbsenceOn(day.Date) is not null))
        {
            // A team's channel has its morning without them; in their own chat they want none now (C13, T18).
            return true;
        }

        var readers = await IsReachableAsync(context, chosen, cancellationToken) ? await audience.FindAsync(context, chosen, cancellationToken) : Audience.Absent;
        var late = context.Now - day.At;
        switch (readers)
        {
            case Audience.Strangers or Audience.Absent:
                await TeamDigestPlaces.LeaveAsync(context, context.Member, readers == Audience.Absent ? Strings.TeamDigest_PutOut : Strings.TeamDigest_GuestJoined, cancellationToken);
                return true;
            case Audience.Unknown:
                if (late <= CatchUp)
                {
                    context.Session.Save(new WakeUp(WakeUpKind, context.Member.Id.Value + " again", context.Now + Soon, context.Member.Id));
                }

                return late > CatchUp;
        }

        context.Post(chosen.Place!, late > CatchUp
            ? TeamDigestCards.TooLate(context, day.At)
            : TeamDigestCards.Render(context, await TeamDigestReader.ReadAsync(context, members, cancellationToken), members, late >= Noticeable ? day.At : null));
        return true;
    }

    private static async Task<bool> IsReachableAsync(TurnContext context, AlertPlace chosen, CancellationToken cancellationToken) =>
        await context.Session.FindRootAsync(chosen.Place!.Conversation, cancellationToken) is null or { State: ConversationState.Active };
}
