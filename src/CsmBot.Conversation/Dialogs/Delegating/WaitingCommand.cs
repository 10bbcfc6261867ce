using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary><c>waiting</c>: what I asked others to take over, and what others ask of me (T22).</summary>
internal sealed class WaitingCommand : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("waiting", "waiting", ["waitingfor", "waiting-for", "waiting-on", "delegated"], BareArguments.None);

    public IReadOnlyList<string> ActionIds => [DelegationActions.ApproveAll];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) =>
        context.Reply(await WaitingCards.ReadAsync(context, await context.Session.ListMembersAsync(cancellationToken), cancellationToken));

    /// <summary>As many as are followed up in one transaction; the list then shows what is left.</summary>
    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        List<TaskItem> approved = [];
        await foreach (var listed in context.Session.ReadWaitingAsync(context.Member.Id, cancellationToken))
        {
            if (approved.Count < DelegationFollow.MostTasks && listed.Delegation?.WaitsFor(listed) == context.Member.Id
                && await context.Session.FindTaskAsync(listed.Id, cancellationToken) is { } task
                && DelegationAnswer.Check(context, task, DelegationAct.Approve, members) == DelegationVerdict.Allowed)
            {
                approved.Add(DelegationAnswer.Apply(context, task, DelegationAct.Approve, members));
            }
        }

        if (approved.Count > 0)
        {
            context.DescribeForUndo(Say.With(Strings.Undo_ApprovedAll, approved.Count), Strings.Undo_LastingRead);
        }

        var list = await WaitingCards.ReadAsync(context, members, cancellationToken, approved);
        var notice = new TextElement(approved.Count == 0 ? Strings.Waiting_NothingToApprove : Say.With(Strings.Waiting_Approved, string.Join(", ", approved.Select(task => task.Id))));
        await context.ReplaceAsync(action.MessageKey, list with { Elements = [list.Elements[0], notice, .. list.Elements.Skip(1)] }, cancellationToken);
    }
}
