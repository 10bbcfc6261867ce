using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>What waits for a member, and what the member waits for (T22).</summary>
internal static class WaitingCards
{
    private const int Shown = 8;

    private const int MostRead = 200;

    /// <param name="changed">Of this turn: lists are read as they stand in storage.</param>
    public static async Task<Card> ReadAsync(TurnContext context, IReadOnlyList<Member> members, CancellationToken cancellationToken, params IReadOnlyList<TaskItem> changed)
    {
        var stored = await context.Session.ReadWaitingAsync(context.Member.Id, cancellationToken).Take(MostRead).ToListAsync(cancellationToken);
        var me = context.Member.Id;
        var tasks = stored.Where(task => changed.All(one => one.Id != task.Id)).Concat(changed)
            .Where(task => task.Delegation?.Concerned(task).Contains(me) == true).OrderBy(task => task.Id).ToList();
        var mine = tasks.Where(task => task.Delegation!.WaitsFor(task) == me).ToList();
        var theirs = tasks.Where(task => task.Delegation!.WaitsFor(task) != me && IsFollowed(task, me)).ToList();
        var title = mine.Count + theirs.Count == 0 ? Strings.Waiting_Nothing : Say.With(Strings.Waiting_Title, mine.Count, theirs.Count);
        List<CardElement> elements = [new TitleElement(title)];
        if (mine.Count > 0)
        {
            elements.Add(new TextElement(Strings.Waiting_ForMe, TextTone.Subtle));
            elements.AddRange(mine.Take(Shown).SelectMany(task => ForMe(context, task, members)));
            elements.AddRange(Rest(mine.Count));
            if (mine.Count(task => task.Delegation!.State == DelegationState.AwaitingApproval) is > 1 and var approvals)
            {
                elements.Add(new ButtonsElement([new CardButton(Say.With(Strings.Waiting_ApproveAll, approvals), DelegationActions.ApproveAll, Style: ButtonStyle.Primary)]));
            }
        }

        if (theirs.Count > 0)
        {
            elements.Add(new TextElement(Strings.Waiting_ForThem, TextTone.Subtle));
            elements.AddRange(theirs.Take(Shown).SelectMany(task => ForThem(context, task, members)));
            elements.AddRange(Rest(theirs.Count));
        }

        return new Card(title, elements);
    }

    private static bool IsFollowed(TaskItem task, MemberId me) => task.Delegation!.By == me || task.Delegation.Follower == me;

    private static IEnumerable<CardElement> ForMe(TurnContext context, TaskItem task, IReadOnlyList<Member> members)
    {
        var delegation = task.Delegation!;
        var text = TypedText.Shorten(task.Text, 80);
        yield return new TextElement(delegation.By == context.Member.Id
            ? Say.With(Strings.Waiting_Decision, task.Id, text, DelegationText.State(context, task, delegation, members))
            : Say.With(
                delegation.State == DelegationState.AwaitingApproval ? Strings.Waiting_Approval : Strings.Waiting_Offer,
                task.Id,
                text,
                TeamMembers.NameOf(delegation.By, members),
                TeamMembers.NameOf(delegation.To, members),
                DelegationText.Due(context, delegation.Due ?? task.Due),
                DelegationText.Until(context, delegation)));
        yield return new ButtonsElement(
        [
            .. delegation.By == context.Member.Id
                ? DelegationCards.WhileWaiting(task, delegation, DelegationActions.InList)
                : DelegationCards.Answers(task, delegation, DelegationActions.InList).Take(2),
            DelegationCards.Button(task, Strings.Delegation_DetailsButton, DelegationActions.Show),
        ]);
    }

    private static IEnumerable<CardElement> ForThem(TurnContext context, TaskItem task, IReadOnlyList<Member> members)
    {
        var delegation = task.Delegation!;
        var since = When.Moment(delegation.Since, context.Member, context.Now, context.Calendar.Zone);
        yield return new TextElement(Say.With(Strings.Waiting_Line, task.Id, TypedText.Shorten(task.Text, 80), DelegationText.State(context, task, delegation, members), since));
        yield return new ButtonsElement(
        [
            .. delegation.By == context.Member.Id ? DelegationCards.WhileWaiting(task, delegation, DelegationActions.InList) : [],
            new CardButton(Strings.Delegation_DetailsButton, TaskActions.Show, task.Id.ToString()),
        ]);
    }

    private static IEnumerable<CardElement> Rest(int count) => count > Shown ? [new TextElement(Say.With(Strings.Waiting_More, count - Shown), TextTone.Subtle)] : [];
}
