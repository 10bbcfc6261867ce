using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>The answers to a delegation. Who comes too late, or was never asked, changes nothing and sees how it stands.</summary>
internal sealed class DelegationButtons(AnsweringDialog answering) : IActionHandler
{
    /// <summary>Nobody is reminded more often.</summary>
    private static readonly Duration BetweenReminders = Duration.FromHours(4);

    private static readonly Dictionary<string, DelegationAct> Acts = new(StringComparer.Ordinal)
    {
        [DelegationActions.Approve] = DelegationAct.Approve,
        [DelegationActions.Refuse] = DelegationAct.Refuse,
        [DelegationActions.Accept] = DelegationAct.Accept,
        [DelegationActions.Decline] = DelegationAct.Decline,
        [DelegationActions.Counter] = DelegationAct.Counter,
        [DelegationActions.Ask] = DelegationAct.Ask,
        [DelegationActions.Reply] = DelegationAct.Reply,
        [DelegationActions.Agree] = DelegationAct.Agree,
        [DelegationActions.Insist] = DelegationAct.Insist,
        [DelegationActions.Withdraw] = DelegationAct.Withdraw,
        [DelegationActions.Remind] = DelegationAct.Remind,
    };

    public IReadOnlyList<string> ActionIds => [.. Acts.Keys, DelegationActions.Show];

    public static TextElement Refusal(DelegationVerdict verdict) => new(verdict == DelegationVerdict.NotYours ? Strings.Delegation_NotYours : Strings.Delegation_TooLate, TextTone.Warning);

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (!TaskId.TryParse(action.EntityId ?? string.Empty, out var id) || await context.Session.FindTaskAsync(id, cancellationToken) is not { } task)
        {
            await context.ReplaceAsync(action.MessageKey, PlainCard.Warning(Strings.Delegation_Gone).ForEverybody(), cancellationToken);
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (await answering.FindAsync(context, DialogJson.Default.AboutTask, cancellationToken) is not null)
        {
            DialogStore.End(context);
        }

        if (!Acts.TryGetValue(action.ActionId, out var act))
        {
            await context.ReplaceAsync(action.MessageKey, DelegationCards.Show(context, task, members), cancellationToken);
        }
        else if (Objection(context, task, act, action, members) is { } objection)
        {
            await context.ReplaceAsync(action.MessageKey, DelegationCards.Show(context, task, members, objection), cancellationToken);
        }
        else if (!AnsweringDialog.NeedsWords(act))
        {
            await DoAsync(context, task, act, action, members, cancellationToken);
        }
        else if (AnsweringDialog.WordsOf(act, action.Value) is { } words)
        {
            await answering.SayAsync(context, task, act, words, action.MessageKey, cancellationToken);
        }
        else
        {
            await answering.AskAsync(context, task, act, action.MessageKey, notice: null, cancellationToken);
        }
    }

    private static TextElement? Objection(TurnContext context, TaskItem task, DelegationAct act, ActionInput action, IReadOnlyList<Member> members)
    {
        if (DelegationAnswer.Check(context, task, act, members) is not DelegationVerdict.Allowed and var verdict)
        {
            return IsDoneByMember(context, task, act) ? new TextElement(Strings.Delegation_Done) : Refusal(verdict);
        }

        // Nobody agrees to what they did not see.
        if (act is DelegationAct.Accept or DelegationAct.Approve or DelegationAct.Agree && action.EntityVersion != task.Version)
        {
            return new TextElement(Strings.Delegation_Changed, TextTone.Warning);
        }

        return act == DelegationAct.Remind && task.Delegation!.RemindedAt is { } at && context.Now - at < BetweenReminders
            ? new TextElement(Say.With(Strings.Delegation_RemindedLately, When.Moment(at, context.Member, context.Now, context.Calendar.Zone)), TextTone.Warning)
            : null;
    }

    /// <summary>A second press of what was done.</summary>
    private static bool IsDoneByMember(TurnContext context, TaskItem task, DelegationAct act) => (act, task.Delegation) switch
    {
        (DelegationAct.Accept, { State: DelegationState.Accepted } delegation) => delegation.To == context.Member.Id,
        (DelegationAct.Approve, { ApprovedBy: { } approver }) => approver == context.Member.Id,
        (DelegationAct.Agree, { State: DelegationState.Accepted } delegation) => delegation.By == context.Member.Id,
        (DelegationAct.Withdraw, { State: DelegationState.Withdrawn } delegation) => delegation.By == context.Member.Id,
        _ => false,
    };

    private static async Task DoAsync(TurnContext context, TaskItem task, DelegationAct act, ActionInput action, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var after = DelegationAnswer.Do(context, task, act, members);
        if (action.Value == DelegationActions.InList)
        {
            await context.ReplaceAsync(action.MessageKey, await WaitingCards.ReadAsync(context, members, cancellationToken, after), cancellationToken);
        }
        else if (!await DelegationFollow.KeepsAsync(context, task.Id, action.MessageKey, cancellationToken))
        {
            await context.ReplaceAsync(action.MessageKey, DelegationCards.Outcome(context, after, members, new TextElement(Say.ByKey("Delegation_Did_", act.ToString(), Strings.Delegation_Done))), cancellationToken);
        }
    }
}
