using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>
/// Carries out what a changed delegation means for others: who is asked, what their cards say, who is told, what is counted, when it is looked at again. It looks
/// at what a turn changed, whichever command did it, <c>undo</c> included, and writes into the turn's own transaction.
/// </summary>
internal static class DelegationFollow
{
    /// <summary>Tasks of one turn that are followed: each is some ten rows. The cards of others say how it stands once they are pressed.</summary>
    public const int MostTasks = 5;

    /// <summary>Messages that are kept true.</summary>
    private const int MostPosts = 4;

    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var changed = context.Changes.GroupBy(change => change.After.Id)
            .Select(changes => new TaskChange(changes.First().Before, changes.Last().After))
            .Where(change => change.Before?.Delegation is not null || change.After.Delegation is not null)
            .Take(MostTasks)
            .ToList();
        foreach (var (before, after) in changed)
        {
            var step = new DelegationStep(before, after);
            PlanNext(context, step);
            var members = await context.Session.ListMembersAsync(cancellationToken);
            await ShowAsync(context, step, members, cancellationToken);
            await DelegationNews.TellAsync(context, step, members, cancellationToken);
            await CountAsync(context, step, cancellationToken);
        }
    }

    /// <summary>Whether a message is one that is kept true anyway.</summary>
    public static async Task<bool> KeepsAsync(TurnContext context, TaskId task, string? messageKey, CancellationToken cancellationToken) =>
        messageKey is not null && await context.Session.FindTrailAsync(task, cancellationToken) is { } trail
        && trail.Posts.Any(post => post.Key == messageKey && post.Conversation == context.Turn.Conversation.Value);

    /// <summary>The key of a wake-up does not depend on whose it is.</summary>
    private static void PlanNext(TurnContext context, DelegationStep step)
    {
        if (step.PlannedBefore == step.PlannedAfter)
        {
            return;
        }

        if (step.PlannedBefore is { } gone)
        {
            context.Session.Remove(new WakeUp(DelegationWatch.WakeUpKind, step.After.Id.ToString(), gone, context.Member.Id));
        }

        if (step.PlannedAfter is { } next)
        {
            context.Session.Save(new WakeUp(DelegationWatch.WakeUpKind, step.After.Id.ToString(), next, step.After.Delegation!.By));
        }
    }

    private static async Task ShowAsync(TurnContext context, DelegationStep step, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var trail = await context.Session.FindTrailAsync(step.After.Id, cancellationToken) ?? new DelegationTrail(step.After.Id, []);
        if (step.Begins && context.Undoes is null)
        {
            // What earlier ones say stays true: they are over.
            trail = trail with { Posts = [] };
        }

        foreach (var post in trail.Posts.Where(_ => step.IsSeen))
        {
            await context.RepostAsync(new ConversationId(post.Conversation), post.Key, Render(context, step.After, post.Reader, members), cancellationToken);
        }

        if (step.Asked is { } asked && await context.FindPlaceAsync(asked, cancellationToken) is { } place)
        {
            // Said anew: an old message that changes its words far up the chat wakes nobody.
            IReadOnlyList<CardElement> notices = DelegationNews.NoticeFor(step) is { } notice ? [new TextElement(notice)] : [];
            var card = Render(context, step.After, asked, members, notices);
            var message = await QuietPost.SendAsync(context, place, members.FirstOrDefault(member => member.Id == asked), card, cancellationToken, step.After);
            IEnumerable<DelegationPost> posts = [.. trail.Posts, new DelegationPost(message.Conversation.Value, message.Key, asked)];
            context.Session.Save(trail with { Posts = [.. posts.TakeLast(MostPosts)] });
        }
    }

    private static Card Render(TurnContext context, TaskItem task, MemberId reader, IReadOnlyList<Member> members, params IReadOnlyList<CardElement> notices) =>
        context.ReadBy(members.FirstOrDefault(member => member.Id == reader) ?? context.Member, () => DelegationCards.Show(context, task, members, notices));

    private static async Task CountAsync(TurnContext context, DelegationStep step, CancellationToken cancellationToken)
    {
        var (before, after) = (step.Before?.Delegation, step.After.Delegation);
        if (context.Undoes is not null)
        {
            await UncountAsync(context, before, after, cancellationToken);
        }
        else if (step.IsAccepted)
        {
            context.Session.Save((await context.Session.GetDelegateRecordAsync(after!.To, cancellationToken)).Took(after.Since));
        }
        else if (step.IsTurned)
        {
            context.Session.Save((await context.Session.GetDelegateRecordAsync(after!.To, cancellationToken)).Turned(1));
        }
    }

    /// <summary>What was taken back never happened; what stands again was counted when it did.</summary>
    private static async Task UncountAsync(TurnContext context, Delegation? before, Delegation? after, CancellationToken cancellationToken)
    {
        if (before is { State: DelegationState.Accepted } && after is { IsPending: true })
        {
            context.Session.Save((await context.Session.GetDelegateRecordAsync(before.To, cancellationToken)).TookNot(before.Since));
        }
        else if (before is { State: DelegationState.Declined } && after is { IsPending: true })
        {
            context.Session.Save((await context.Session.GetDelegateRecordAsync(before.To, cancellationToken)).Turned(-1));
        }
    }
}
