using CsmBot.Conversation.Turns;
using CsmBot.Domain.Goals;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Activities;

/// <summary>What a member chose, with what is known of the work on it.</summary>
internal sealed record ActivityView(IReadOnlyList<GoalActivity> Chosen, ActivityTrail Trail)
{
    /// <summary>A member who chose none costs no read.</summary>
    public static async Task<ActivityView> ReadAsync(TurnContext context, CancellationToken cancellationToken) => Of(
        context.Member,
        context.Member.Activities.Count == 0 ? new ActivityTrail(context.Member.Id) : await context.Session.GetActivityTrailAsync(context.Member.Id, cancellationToken));

    public static ActivityView Of(Member member, ActivityTrail trail) => new(member.Activities, trail);
}
