using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>From the wish to hand a task over to the question put to a colleague: Quadrant 2 asks for a reason first (R41), then it is said who could be asked.</summary>
internal sealed class DelegatingDialog : IDialog
{
    private const string AwaitsReason = "reason";
    private const string AwaitsReasonOfMove = "reason-of-move";

    public string Name => "delegating";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [AwaitsReason, AwaitsReasonOfMove];

    public async Task BeginAsync(TurnContext context, TaskItem task, DelegateWish wish, string? messageKey, CancellationToken cancellationToken)
    {
        if (task.Delegation is { } delegation && delegation.IsPendingOn(task))
        {
            var members = await context.Session.ListMembersAsync(cancellationToken);
            List<CardElement> pending = [new TextElement(DelegationText.State(context, task, delegation, members)), new ButtonsElement([.. DelegationCards.WhileWaiting(task, delegation)])];
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, pending);
            return;
        }

        if (task.Quadrant == Quadrant.Schedule && wish.Reason is null && task.DelegationReason is null)
        {
            Ask(context, AwaitsReason, task, wish);
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, [.. DelegatingCards.WhyHandOver(task, moved: false, wish)]);
            return;
        }

        await this.SettleAsync(context, cancellationToken);
        if (wish.To is not null)
        {
            await DelegationStart.RunAsync(context, task, wish, notice: null, messageKey, cancellationToken);
            return;
        }

        if (wish.Reason is { } reason && reason != task.DelegationReason)
        {
            context.Change(task, task with { DelegationReason = reason }, TaskEventKind.Edited, "reason");
            context.DescribeForUndo(Say.With(Strings.Undo_Edited, task.Id));
            task = context.Changes[^1].After;
        }

        await OfferAsync(context, task, wish, messageKey, cancellationToken);
    }

    /// <summary>After an edit gave Quadrant-2 work to someone else: the warning, and the question why. Only asked while the member may still answer.</summary>
    public IEnumerable<CardElement> AskAfterMove(TurnContext context, TaskItem task)
    {
        if (task.Quadrant != Quadrant.Schedule || task.Owner == context.Member.Id || !TaskRights.MayChange(context.Member, task))
        {
            return [];
        }

        Ask(context, AwaitsReasonOfMove, task, new DelegateWish());
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

        if (state.Step == AwaitsReasonOfMove)
        {
            await NoteReasonOfMoveAsync(context, task, reason, messageKey: null, cancellationToken);
            return true;
        }

        var asked = state.Read(DialogJson.Default.DelegateQuestion);
        await BeginAsync(context, task, new DelegateWish(asked?.To is { } to ? new MemberId(to) : null, asked?.Due, reason), messageKey: null, cancellationToken);
        return true;
    }

    private static async Task OfferAsync(TurnContext context, TaskItem task, DelegateWish wish, string? messageKey, CancellationToken cancellationToken)
    {
        // Where others read along, who is busy and who declined is nobody else's business.
        context.AsksSomething = true;
        var ranked = await DelegateFinder.FindAsync(context, task, except: null, cancellationToken);
        if (wish.TakesFirst && ranked is [var first, ..])
        {
            var notice = Say.With(Strings.Delegating_First, first.Member.Name, DelegatingCards.Reasons(first), task.Id);
            await DelegationStart.RunAsync(context, task, wish with { To = first.Member.Id }, notice, messageKey, cancellationToken);
            return;
        }

        await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, [new TextElement(Say.With(Strings.Delegating_Whom, task.Id)), .. DelegatingCards.Candidates(task, ranked, wish.Due)]);
    }

    private void Ask(TurnContext context, string step, TaskItem task, DelegateWish wish) =>
        this.Begin(context, step, new DelegateQuestion(task.Id.ToString(), wish.To?.Value, wish.Due), DialogJson.Default.DelegateQuestion);
}
