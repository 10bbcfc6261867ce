using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Notes the wish to hand a task over, and says plainly that it cannot be carried out yet. Quadrant 2 asks for a reason first (R41).</summary>
internal sealed class DelegatingDialog : IDialog
{
    private const string AwaitsReason = "reason";
    private const string AwaitsReasonOfMove = "reason-of-move";

    public string Name => "delegating";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [AwaitsReason, AwaitsReasonOfMove];

    public async Task WishAsync(TurnContext context, TaskItem task, string? reason, string? messageKey, CancellationToken cancellationToken)
    {
        var owner = await OwnerNameAsync(context, task, cancellationToken);
        if (task.DelegationWanted)
        {
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(Say.With(Strings.Delegating_Already, task.Id, owner)));
            return;
        }

        if (task.Quadrant == Quadrant.Schedule && reason is null)
        {
            this.Ask(context, AwaitsReason, task);
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, [.. DelegatingCards.WhyHandOver(task, moved: false)]);
            return;
        }

        await this.SettleAsync(context, cancellationToken);
        context.Change(task, task with { DelegationWanted = true, DelegationReason = reason }, TaskEventKind.DelegationWished);
        context.DescribeForUndo(Say.With(Strings.Undo_Delegation, task.Id));
        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, Say.With(Strings.Delegating_Noted, task.Id, owner));
    }

    /// <summary>After an edit gave Quadrant-2 work to someone else: the warning, and the question why. Only asked while the member may still answer.</summary>
    public IEnumerable<CardElement> AskAfterMove(TurnContext context, TaskItem task)
    {
        if (task.Quadrant != Quadrant.Schedule || task.Owner == context.Member.Id || !TaskRights.MayChange(context.Member, task))
        {
            return [];
        }

        this.Ask(context, AwaitsReasonOfMove, task);
        return DelegatingCards.WhyHandOver(task, moved: true);
    }

    public async Task NoteReasonOfMoveAsync(TurnContext context, TaskItem task, string reason, string? messageKey, CancellationToken cancellationToken)
    {
        await this.SettleAsync(context, cancellationToken);
        context.Change(task, task with { DelegationReason = reason }, TaskEventKind.Edited, "reason");
        context.DescribeForUndo(Say.With(Strings.Undo_Edited, task.Id));
        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, Say.With(Strings.Captured_Noted, task.Id, reason));
    }

    public async Task KeepAsync(TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken)
    {
        await this.SettleAsync(context, cancellationToken);
        await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(Say.With(Strings.Delegating_Kept, task.Id)));
    }

    public async Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken)
    {
        if (TypedText.NoteOrNull(text) is not { } reason || await TaskStep.ResumeAsync(context, state, cancellationToken) is not { IsOpen: true } task)
        {
            return false;
        }

        await (state.Step == AwaitsReasonOfMove
            ? NoteReasonOfMoveAsync(context, task, reason, messageKey: null, cancellationToken)
            : WishAsync(context, task, reason, messageKey: null, cancellationToken));
        return true;
    }

    private static async Task<string> OwnerNameAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken) =>
        (await context.Session.FindMemberAsync(task.Owner, cancellationToken))?.Name ?? task.Owner.Value;
}
