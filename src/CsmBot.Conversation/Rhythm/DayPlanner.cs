using CsmBot.Conversation.Dialogs.Digest;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Dialogs.TeamDigest;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Rhythm;

/// <summary>Plans a member's day: one row says what comes next, and one wake-up stands for each of it.</summary>
internal static class DayPlanner
{
    /// <summary>Plans for whoever speaks with the bot, and moves the plan with their zone, days, hours and absences.</summary>
    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (!context.Turn.IsByMachine && context.Turn.Channel != ImportRunner.Channel && context.Member.Role != MemberRole.Guest)
        {
            await PlanAsync(context, context.Member, cancellationToken);
        }
    }

    public static async Task PlanAsync(TurnContext context, Member member, CancellationToken cancellationToken)
    {
        var plan = await context.Session.FindDayPlanAsync(member.Id, cancellationToken) ?? new DayPlan(member.Id);
        var calendar = member.CalendarIn(context.Zones);
        Save(context, plan, plan with
        {
            // What is due already plans anew when it wakes.
            Digest = plan.Digest <= context.Now ? plan.Digest : DigestTime.Next(context.Now, plan.LastDigest, member, calendar)?.At,
            Nudge = plan.Nudge <= context.Now ? plan.Nudge : NudgeTime.Next(context.Now, member, calendar),
            Morning = plan.Morning <= context.Now ? plan.Morning : ProtectedMorning.NextStart(context.Now, member, calendar),
            TeamDigest = member.TeamDigest is not null && plan.TeamDigest <= context.Now ? plan.TeamDigest : TeamDigestTime.Next(context.Now, plan.LastTeamDigest, member, calendar)?.At,
        });
    }

    public static void Save(TurnContext context, DayPlan before, DayPlan after)
    {
        if (after == before)
        {
            return;
        }

        Move(context, DigestWatch.WakeUpKind, after.Member, before.Digest, after.Digest);
        Move(context, NudgeWatch.WakeUpKind, after.Member, before.Nudge, after.Nudge);
        Move(context, MorningWatch.WakeUpKind, after.Member, before.Morning, after.Morning);
        Move(context, TeamDigestWatch.WakeUpKind, after.Member, before.TeamDigest, after.TeamDigest);
        context.Session.Save(after);
    }

    private static void Move(TurnContext context, string kind, MemberId member, Instant? from, Instant? to)
    {
        if (from == to)
        {
            return;
        }

        if (from is { } old)
        {
            context.Session.Remove(new WakeUp(kind, member.Value, old, member));
        }

        if (to is { } at)
        {
            context.Session.Save(new WakeUp(kind, member.Value, at, member));
        }
    }
}
