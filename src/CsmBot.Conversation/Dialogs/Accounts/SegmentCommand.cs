using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary><c>segment Acme</c>: two questions give one of four segments (R111).</summary>
internal sealed class SegmentCommand : ICommand, IActionHandler, IFormHandler
{
    public CommandInfo Info { get; } = new("segment", "segment <account>", ["skillwill"], BareArguments.Few);

    public IReadOnlyList<string> ActionIds => [AccountActions.Segment, AccountActions.LacksOwner];

    public IReadOnlyList<string> FormIds => [AccountActions.SegmentForm];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, arguments, AccountActions.Segment, value: null, cancellationToken) is { } account)
        {
            context.Reply(GradingForms.SkillWill(account));
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken) is { } account)
        {
            await (action.ActionId == AccountActions.LacksOwner
                ? NoteOwnerAsync(context, account, action, cancellationToken)
                : context.ReplaceAsync(action.MessageKey, GradingForms.SkillWill(account), cancellationToken));
        }
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, form.EntityId, form.EntityVersion, form.MessageKey, cancellationToken) is not { } account)
        {
            return;
        }

        var answers = new SkillWill(Says(form, GradingForms.Skill), Says(form, GradingForms.Will));
        var name = AccountCards.SegmentName(answers.Segment);
        var changed = context.Change(account, account with { Segment = answers.Segment, LacksOwner = answers.Segment == account.Segment ? account.LacksOwner : null }, AccountEventKind.Segmented, name);
        context.DescribeForUndo(Say.With(Strings.Undo_Segmented, account.Name, name));
        await AccountAccess.ShowAsync(context, changed, form.MessageKey, cancellationToken, new TextElement(Say.With(Strings.Segment_Saved, name)));
    }

    /// <summary>R118: where success takes a full-time owner whom they lack, training leads nowhere.</summary>
    private static async Task NoteOwnerAsync(TurnContext context, KnownAccount account, ActionInput action, CancellationToken cancellationToken)
    {
        var lacks = action.Value == GradingForms.Yes;
        var said = lacks ? Strings.Segment_DeadEnd : Strings.Segment_NoDeadEnd;
        var changed = context.Change(account, account with { LacksOwner = lacks }, AccountEventKind.Segmented, said);
        context.DescribeForUndo(Say.With(Strings.Undo_AccountEdited, account.Name));
        await AccountAccess.ShowAsync(context, changed, action.MessageKey, cancellationToken, new TextElement(said));
    }

    private static bool Says(FormInput form, string field) => form.Values.GetValueOrDefault(field) == GradingForms.Yes;
}
