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

    public IReadOnlyList<string> ActionIds => [AccountActions.Segment];

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
            await context.ReplaceAsync(action.MessageKey, GradingForms.SkillWill(account), cancellationToken);
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
        var changed = context.Change(account, account with { Segment = answers.Segment });
        context.DescribeForUndo(Say.With(Strings.Undo_Segmented, account.Name, name));
        await AccountAccess.ShowAsync(context, changed, form.MessageKey, cancellationToken, new TextElement(Say.With(Strings.Segment_Saved, name)));
    }

    private static bool Says(FormInput form, string field) => form.Values.GetValueOrDefault(field) == GradingForms.Yes;
}
