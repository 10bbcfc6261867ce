using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.HandingOver;

/// <summary><c>handover Acme to @kim</c>, <c>handover @ann to @kim</c>: previews, then moves accounts with their open work (C6).</summary>
internal sealed class HandOverCommand : ICommand, IActionHandler
{
    private const int ShownNames = 10;

    /// <summary>Accounts whose open work the preview counts one by one; beyond, it says that there is more.</summary>
    private const int Counted = 200;

    public CommandInfo Info { get; } = new("handover", "handover <account|@person> to @person", ["hand-over"], BareArguments.None);

    public IReadOnlyList<string> ActionIds => [AccountActions.HandOver, AccountActions.HandOverOf, AccountActions.TakeBack];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var to = arguments.LastIndexOf(" to ", StringComparison.OrdinalIgnoreCase);
        if (to <= 0)
        {
            context.Reply(PlainCard.Warning(Strings.HandOver_How).ForEverybody());
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        var typed = arguments[..to].Trim();
        if (MemberLookup.Find(arguments[(to + 4)..], context.Member, members) is not [{ Role: not MemberRole.Guest } receiver])
        {
            context.Reply(PlainCard.Warning(Say.With(Strings.HandOver_NoReceiver, TypedText.Shorten(arguments[(to + 4)..].Trim(), 60))).ForEverybody());
            return;
        }

        var directory = await context.Session.ListAccountsAsync(cancellationToken);
        var isAccount = !typed.StartsWith('@') && AccountLookup.Find(typed, directory) is { IsKnown: true };
        if (!isAccount && MemberLookup.Find(typed, context.Member, members) is [var giver])
        {
            await PreviewAsync(context, account: null, giver, receiver, messageKey: null, [.. directory.Where(account => account.Owner == giver.Id)], members, cancellationToken);
        }
        else if (await AccountAccess.FindAsync(context, typed, AccountActions.HandOverOf, receiver.Id.Value, cancellationToken) is { } account)
        {
            await PreviewOfAsync(context, account, receiver, messageKey: null, members, cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (action.ActionId == AccountActions.TakeBack)
        {
            await HandOverDesk.TakeBackAsync(context, action.Value ?? string.Empty, action.MessageKey, cancellationToken);
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (action.ActionId == AccountActions.HandOverOf)
        {
            await ChosenAsync(context, action, members, cancellationToken);
            return;
        }

        var parts = (action.Value ?? string.Empty).Split('|');
        if (parts is not [var from, var to] || members.FirstOrDefault(member => member.Id.Value == to) is not { Role: not MemberRole.Guest } receiver)
        {
            await context.ReplaceAsync(action.MessageKey, PlainCard.Warning(Strings.HandOver_How), cancellationToken);
            return;
        }

        KnownAccount? account = null;
        if (action.EntityId is not null)
        {
            account = await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken);
            if (account is null)
            {
                return;
            }
        }

        MemberId? giver = account is null ? new MemberId(from) : account.Owner;
        if (!MayHandOver(context, giver, members))
        {
            await context.ReplaceAsync(action.MessageKey, PlainCard.Warning(Strings.HandOver_NotYours), cancellationToken);
            return;
        }

        await HandOverDesk.BeginAsync(context, account?.Name, giver, receiver.Id, action.MessageKey, cancellationToken);
    }

    private static async Task ChosenAsync(TurnContext context, ActionInput action, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        if (members.FirstOrDefault(member => member.Id.Value == action.Value) is not { Role: not MemberRole.Guest } receiver)
        {
            await context.ReplaceAsync(action.MessageKey, PlainCard.Warning(Strings.HandOver_How), cancellationToken);
        }
        else if (await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken) is { } account)
        {
            await PreviewOfAsync(context, account, receiver, action.MessageKey, members, cancellationToken);
        }
    }

    private static Task PreviewOfAsync(TurnContext context, KnownAccount account, Member receiver, string? messageKey, IReadOnlyList<Member> members, CancellationToken cancellationToken) =>
        PreviewAsync(context, account, members.FirstOrDefault(member => member.Id == account.Owner), receiver, messageKey, [account], members, cancellationToken);

    private static async Task PreviewAsync(
        TurnContext context, KnownAccount? account, Member? giver, Member receiver, string? messageKey, IReadOnlyList<KnownAccount> accounts, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        if (!MayHandOver(context, giver?.Id, members))
        {
            await context.ReplaceAsync(messageKey, PlainCard.Warning(Strings.HandOver_NotYours).ForEverybody(), cancellationToken);
            return;
        }

        if (accounts.Count == 0 || giver?.Id == receiver.Id)
        {
            await context.ReplaceAsync(messageKey, PlainCard.Warning(Say.With(Strings.HandOver_Nothing, giver?.Name ?? string.Empty, receiver.Name)).ForEverybody(), cancellationToken);
            return;
        }

        if (account is not null && HandOff.IsBlocked(account))
        {
            var grade = AccountCards.Button(account, Strings.Account_GradeButton, AccountActions.Grade, opensForm: true);
            await context.ReplaceAsync(messageKey, PlainCard.Warning(Say.With(Strings.HandOff_Blocked, account.Name), grade), cancellationToken);
            return;
        }

        var tasks = 0;
        foreach (var one in accounts.Take(Counted))
        {
            tasks += await context.Session.ReadAccountTasksAsync(one.Name, cancellationToken).CountAsync(task => Moves(task, giver?.Id), cancellationToken);
        }

        var title = Say.With(Strings.HandOver_Title, account?.Name ?? Say.With(Strings.HandOver_All, giver!.Name), receiver.Name);
        var preview = new Card(title,
        [
            new TitleElement(title),
            new FactsElement(
            [
                new Fact(Strings.HandOver_Fact_Accounts, Names(accounts)),
                new Fact(Strings.HandOver_Fact_Tasks, accounts.Count > Counted ? Say.With(Strings.HandOver_AtLeast, tasks) : tasks.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ]),
            new TextElement(Strings.HandOver_Note, TextTone.Subtle),
            new ButtonsElement(
            [
                new CardButton(Strings.HandOver_Apply, AccountActions.HandOver, account?.Name, account?.Version, $"{giver?.Id.Value}|{receiver.Id.Value}", ButtonStyle.Primary),
            ]),
        ]);
        await context.ReplaceAsync(messageKey, preview, cancellationToken);
    }

    /// <summary>Open work of the account moves with it when it is the giver's, or when the account was nobody's.</summary>
    public static bool Moves(TaskItem task, MemberId? giver) => giver is not null && task.Owner == giver;

    private static bool MayHandOver(TurnContext context, MemberId? giver, IReadOnlyList<Member> members) =>
        giver is null || giver == context.Member.Id || context.Member.Role is MemberRole.Manager or MemberRole.Sales || TeamMembers.MayChangeFramework(context.Member, members);

    private static string Names(IReadOnlyList<KnownAccount> accounts)
    {
        var first = string.Join(", ", accounts.Take(ShownNames).Select(account => account.Name));
        return accounts.Count > ShownNames ? Say.With(Strings.HandOver_Names, first, accounts.Count - ShownNames) : first;
    }
}
