using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Activities;

/// <summary>Keeps what is known of work on activities true, whichever command did it and whoever has the task by now.</summary>
internal static class ActivityFollow
{
    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        foreach (var task in context.Changes.Where(change => change.After.Activity is not null).GroupBy(change => change.After.Id).Select(changes => changes.Last().After).ToList())
        {
            var trail = await context.Session.GetActivityTrailAsync(task.CreatedBy, cancellationToken);
            if (trail.After(task) is var after && !after.Work.SequenceEqual(trail.Work))
            {
                context.Session.Save(after);
            }
        }
    }
}
