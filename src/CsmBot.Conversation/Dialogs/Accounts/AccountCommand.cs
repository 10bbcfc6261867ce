using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary><c>account Acme</c>: who they are, where they stand, and what is open.</summary>
internal sealed class AccountCommand : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("account", "account <name>", ["acc"], BareArguments.Few);

    public IReadOnlyList<string> ActionIds => [AccountActions.Show, AccountActions.Create, AccountActions.History];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, arguments, AccountActions.Show, value: null, cancellationToken) is { } account)
        {
            await AccountAccess.ShowAsync(context, account, messageKey: null, cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var name = action.EntityId;
        if (action.ActionId == AccountActions.Create)
        {
            // Since the card was shown, somebody may have put it into the book, or given the name to an account that is there.
            name = NameIn(action);
            if (AccountLookup.FindExact(name, await context.Session.ListAccountsAsync(cancellationToken)) is not { } there)
            {
                await CreateAsync(context, action, name, cancellationToken);
                return;
            }

            name = there.Name;
        }

        if (await AccountAccess.FindAsync(context, name, version: null, action.MessageKey, cancellationToken) is { } account)
        {
            await (action.ActionId == AccountActions.History
                ? AccountHistory.ShowAsync(context, account, action.MessageKey, cancellationToken)
                : AccountAccess.ShowAsync(context, account, action.MessageKey, cancellationToken));
        }
    }

    /// <summary>With the grade that was typed beside the name, if any.</summary>
    private static async Task CreateAsync(TurnContext context, ActionInput action, string name, CancellationToken cancellationToken)
    {
        if (GradeLine.Parse($"{name} {action.Value}") is { Grade: { } grade } line && line.Name == name)
        {
            await Grading.ApplyAsync(context, account: null, name, grade, line.Reason, action.MessageKey, cancellationToken);
        }
        else
        {
            await Grading.CreateAsync(context, name, action.MessageKey, cancellationToken);
        }
    }

    /// <summary>The name comes from a card, so it is read like a typed one.</summary>
    private static string NameIn(ActionInput action) => Text.TypedText.Shorten(Text.TypedText.Clean(action.EntityId ?? string.Empty), AccountAccess.MaxNameLength);
}
