using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary><c>won Acme by @sam</c>: a deal was closed. Sales is asked for its grade, and until it gave one the account is not handed to Success (R73).</summary>
internal sealed class WonCommand : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("won", "won <account> [by @person]", [], BareArguments.None);

    public IReadOnlyList<string> ActionIds => [AccountActions.Won];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        var by = arguments.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        var name = TypedText.Shorten((by < 0 ? arguments : arguments[..by]).Trim(), AccountAccess.MaxNameLength);
        var seller = by < 0 ? [context.Member] : MemberLookup.Find(arguments[(by + 4)..], context.Member, members);
        if (!TypedText.HasWords(name) || seller is not [var sales] || sales.Role == MemberRole.Guest)
        {
            context.Reply(PlainCard.Warning(TypedText.HasWords(name) ? Strings.Won_ByWhom : Strings.Account_Which).ForEverybody());
            return;
        }

        var match = AccountLookup.Find(name, await context.Session.ListAccountsAsync(cancellationToken));
        if (match.IsAmbiguous)
        {
            context.Reply(AccountCards.WhichOne(name, match.Candidates, AccountActions.Won, sales.Id.Value));
            return;
        }

        await WonAsync(context, match.IsKnown ? await context.Session.FindAccountAsync(match.Name!, cancellationToken) : null, match.Name!, sales, messageKey: null, cancellationToken);
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var seller = action.Value is { } id ? await context.Session.FindMemberAsync(new MemberId(id), cancellationToken) : null;
        if (seller is not { Role: not MemberRole.Guest })
        {
            await context.ReplaceAsync(action.MessageKey, PlainCard.Warning(Strings.Won_ByWhom), cancellationToken);
        }
        else if (await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken) is { } account)
        {
            await WonAsync(context, account, account.Name, seller, action.MessageKey, cancellationToken);
        }
    }

    private static async Task WonAsync(TurnContext context, KnownAccount? known, string name, Member sales, string? messageKey, CancellationToken cancellationToken)
    {
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        var won = (known ?? new KnownAccount(name)) with { Sales = sales.Id, ContractStart = known?.ContractStart ?? today };
        won = context.Change(known, won, known is null ? AccountEventKind.Added : AccountEventKind.Edited, Say.With(Strings.Won_Event, sales.Name));
        context.DescribeForUndo(Say.With(Strings.Undo_Won, won.Name));
        if (won.Owner is { } owner)
        {
            await DealWork.FileForSuccessAsync(context, won, owner, cancellationToken);
        }

        var notice = Strings.Won_Graded;
        if (won.Grade is null)
        {
            var task = await DealWork.FileForSalesAsync(context, won, sales.Id, cancellationToken);
            notice = Say.With(Strings.Won_Asked, sales.Name, task);
            if (sales.Id != context.Member.Id && await context.FindPlaceAsync(sales.Id, cancellationToken) is { } place)
            {
                await QuietPost.SendAsync(context, place, sales, RegradePrompt.Card(won, Say.With(Strings.Won_Event, sales.Name)), cancellationToken);
            }
        }

        await AccountAccess.ShowAsync(context, won, messageKey, cancellationToken, new TextElement(notice));
    }
}
