using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>All fields of an account on one form: all are taken, or none is and each fault stands at its field.</summary>
internal sealed class AccountForm : IActionHandler, IFormHandler
{
    public IReadOnlyList<string> ActionIds => [AccountActions.Edit];

    public IReadOnlyList<string> FormIds => [AccountActions.EditForm];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken) is { } account)
        {
            var reader = await ReaderAsync(context, cancellationToken);
            await context.ReplaceAsync(action.MessageKey, Render(account, field => reader.Write(account, field)), cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, form.EntityId, form.EntityVersion, form.MessageKey, cancellationToken) is not { } account)
        {
            return;
        }

        var reader = await ReaderAsync(context, cancellationToken);
        var changed = account;
        Dictionary<string, string> faults = new(StringComparer.Ordinal);
        List<string> said = [];
        foreach (var field in AccountFields.All)
        {
            if (form.Values.TryGetValue(field, out var typed) && typed.Trim() != reader.Write(account, field))
            {
                (changed, var fault) = reader.Apply(changed, field, typed);
                if (fault is not null)
                {
                    faults[field] = fault;
                }
                else
                {
                    said.Add(Say.With(Strings.Account_FieldChanged, Label(field), Shown(reader.Write(account, field)), Shown(reader.Write(changed, field))));
                }
            }
        }

        if (faults.Count == 0 && await AccountNames.FaultOfAsync(context, changed, cancellationToken) is { } taken)
        {
            faults[AccountFields.Aliases] = taken;
        }

        if (faults.Count == 0 && HandOff.IsBlocked(account) && changed.Owner != account.Owner)
        {
            faults[AccountFields.Owner] = Say.With(Strings.HandOff_Blocked, account.Name);
        }

        if (faults.Count > 0)
        {
            var filled = form.Values;
            await context.ReplaceAsync(form.MessageKey, Render(account, field => filled.GetValueOrDefault(field) ?? reader.Write(account, field), faults), cancellationToken);
            return;
        }

        if (said.Count == 0)
        {
            await AccountAccess.ShowAsync(context, account, form.MessageKey, cancellationToken);
            return;
        }

        changed = context.Change(account, changed, AccountEventKind.Edited, string.Join("; ", said));
        context.DescribeForUndo(Say.With(Strings.Undo_AccountEdited, account.Name));
        if (account is { Owner: null, Sales: not null } && changed.Owner is { } owner)
        {
            await DealWork.FileForSuccessAsync(context, changed, owner, cancellationToken);
        }

        await AccountAccess.ShowAsync(context, changed, form.MessageKey, cancellationToken, new TextElement(Strings.Account_Saved));
    }

    public static string Label(string field) => Say.ByKey("Account_Field_", field, field);

    private static string Shown(string value) => value.Length == 0 ? Strings.Fact_None : TypedText.Shorten(value, 100);

    private static async Task<AccountFieldReader> ReaderAsync(TurnContext context, CancellationToken cancellationToken) => new(
        await context.Session.GetFrameworkAsync(cancellationToken), await context.Session.ListMembersAsync(cancellationToken), context.Member, context.Calendar, context.Now);

    private static Card Render(KnownAccount account, Func<string, string> value, IReadOnlyDictionary<string, string>? faults = null)
    {
        var title = Say.With(Strings.Account_EditTitle, account.Name);
        return new Card(title,
        [
            new TitleElement(title),
            .. faults is null ? [] : faults.Select(fault => new TextElement(Say.With(Strings.Account_FieldFault, Label(fault.Key), fault.Value), TextTone.Warning)),
            new FormElement(
                AccountActions.EditForm,
                [.. AccountFields.All.Select(field => new FormField(
                    field, Label(field), value(field), Say.ByKey("Account_Example_", field, string.Empty), Multiline: field == AccountFields.Notes, MaxLength: field == AccountFields.Notes ? 2000 : 300, Fault: faults?.GetValueOrDefault(field)))],
                Strings.Button_Save,
                account.Name,
                account.Version),
            new ButtonsElement([AccountCards.Button(account, Strings.Account_Back, AccountActions.Show)]),
        ]);
    }
}
