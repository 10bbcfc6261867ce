using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary><c>report Acme the CTO left</c>: a change at the customer after which the grade is asked about (R72, R75).</summary>
internal sealed class ReportCommand : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("report", "report <account> <what changed>", ["changed"], BareArguments.None);

    public IReadOnlyList<string> ActionIds => [AccountActions.Report];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var line = AccountLine.Parse(arguments, await context.Session.ListAccountsAsync(cancellationToken));
        var words = TypedText.NoteOrNull(line.Words);
        if (await AccountAccess.FindAsync(context, line.Name, AccountActions.Report, words, cancellationToken) is not { } account)
        {
            return;
        }

        if (words is not null)
        {
            await ReportAsync(context, account, words, messageKey: null, cancellationToken);
        }
        else
        {
            context.Reply(Ask(account));
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken) is not { } account)
        {
            return;
        }

        if (TypedText.NoteOrNull(TypedText.Clean(action.Value ?? string.Empty)) is { } words)
        {
            await ReportAsync(context, account, words, action.MessageKey, cancellationToken);
        }
        else
        {
            await context.ReplaceAsync(action.MessageKey, Ask(account), cancellationToken);
        }
    }

    private static Card Ask(KnownAccount account) => PlainCard.Of(
        Say.With(Strings.Report_Which, account.Name),
        [.. Enum.GetValues<ReportedChange>().Select(change => AccountCards.Button(account, Name(change), AccountActions.Report, Name(change)))]);

    private static string Name(ReportedChange change) => Say.ByKey("Report_", change.ToString(), change.ToString());

    private static async Task ReportAsync(TurnContext context, KnownAccount account, string words, string? messageKey, CancellationToken cancellationToken)
    {
        var reported = context.Change(account, account with { Regrade = new RegradeWish(context.Now, words) }, AccountEventKind.Reported, words);
        context.DescribeForUndo(Say.With(Strings.Undo_Reported, account.Name));
        if (account.Owner is { } owner && owner != context.Member.Id)
        {
            await RegradePrompt.PostAsync(context, reported, cancellationToken);
        }

        await AccountAccess.ShowAsync(context, reported, messageKey, cancellationToken, new TextElement(Strings.Report_Done));
    }
}
