using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary><c>framework</c>: the workspace's own amounts, tier grid, intervals and rules. Everybody reads them; the head coach changes them, after a look at what that would move (R106, T27).</summary>
internal sealed class FrameworkCommand : ICommand, IActionHandler, IFormHandler
{
    private const string ReminderWord = "reminders";

    private static readonly Duration Recent = Duration.FromDays(30);

    public CommandInfo Info { get; } = new("framework", "framework [approval off|q3|all] [reminders]", ["rules"], BareArguments.None, Keywords: [FrameworkForms.Approval, ReminderWord]);

    public IReadOnlyList<string> ActionIds =>
        [FrameworkActions.Show, FrameworkActions.Figures, FrameworkActions.Grid, FrameworkActions.Signals, FrameworkActions.Reminders, FrameworkActions.Apply];

    public IReadOnlyList<string> FormIds => [FrameworkActions.FiguresForm, FrameworkActions.GridForm, FrameworkActions.SignalsForm, FrameworkActions.RemindersForm];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var (word, value) = CommandLine.Split(arguments);
        if (word.Equals(ReminderWord, StringComparison.OrdinalIgnoreCase))
        {
            await SetReminderAsync(context, framework, value, cancellationToken);
        }
        else if (!word.Equals(FrameworkForms.Approval, StringComparison.OrdinalIgnoreCase))
        {
            context.Reply(await ShowAsync(context, framework, notice: null, cancellationToken));
        }
        else if (FrameworkForms.ReadApproval(value) is not { } approval)
        {
            context.Reply(await ShowAsync(context, framework, Strings.Framework_ApprovalHow, cancellationToken));
        }
        else if (await MayAsync(context, framework, version: null, messageKey: null, cancellationToken))
        {
            await PreviewAsync(context, framework, framework with { Approval = approval }, messageKey: null, cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        if (action.ActionId == FrameworkActions.Show)
        {
            await context.ReplaceAsync(action.MessageKey, await ShowAsync(context, framework, notice: null, cancellationToken), cancellationToken);
        }
        else if (await MayAsync(context, framework, action.EntityVersion, action.MessageKey, cancellationToken))
        {
            await (action.ActionId switch
            {
                FrameworkActions.Figures => context.ReplaceAsync(action.MessageKey, FrameworkForms.Figures(framework), cancellationToken),
                FrameworkActions.Grid => context.ReplaceAsync(action.MessageKey, FrameworkForms.Grid(framework), cancellationToken),
                FrameworkActions.Signals => context.ReplaceAsync(action.MessageKey, FrameworkForms.Signals(framework), cancellationToken),
                FrameworkActions.Reminders => context.ReplaceAsync(action.MessageKey, FrameworkForms.Reminders(framework), cancellationToken),
                _ => ApplyAsync(context, framework, action, cancellationToken),
            });
        }
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        if (!await MayAsync(context, framework, form.EntityVersion, form.MessageKey, cancellationToken))
        {
            return;
        }

        var (wanted, fault) = form.FormId switch
        {
            FrameworkActions.GridForm => (FrameworkForms.ReadGrid(framework, form.Values), null),
            FrameworkActions.SignalsForm => (FrameworkForms.ReadSignals(framework, form.Values), null),
            FrameworkActions.RemindersForm => FrameworkForms.ReadReminders(framework, form.Values),
            _ => FrameworkForms.ReadFigures(framework, form.Values),
        };
        if (wanted is null)
        {
            var again = form.FormId == FrameworkActions.RemindersForm ? FrameworkForms.Reminders(framework, form.Values, fault) : FrameworkForms.Figures(framework, form.Values, fault);
            await context.ReplaceAsync(form.MessageKey, again, cancellationToken);
            return;
        }

        await PreviewAsync(context, framework, wanted, form.MessageKey, cancellationToken);
    }

    /// <summary><c>framework reminders</c> shows the form, <c>framework reminders untouched 10 / 30</c> changes one limit.</summary>
    private static async Task SetReminderAsync(TurnContext context, AccountFramework framework, string typed, CancellationToken cancellationToken)
    {
        if (!await MayAsync(context, framework, version: null, messageKey: null, cancellationToken))
        {
            return;
        }

        var (field, value) = CommandLine.Split(typed.ToLowerInvariant());
        if (field.Length == 0)
        {
            context.Reply(FrameworkForms.Reminders(framework));
        }
        else if (!ReminderFields.All.Contains(field, StringComparer.Ordinal))
        {
            context.Reply(await ShowAsync(context, framework, Say.With(Strings.Framework_RemindersHow, string.Join(", ", ReminderFields.All)), cancellationToken));
        }
        else if (FrameworkForms.ReadReminders(framework, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value }) is var (wanted, fault) && wanted is null)
        {
            context.Reply(await ShowAsync(context, framework, Say.With(Strings.Account_FieldFault, FrameworkForms.Label(field), fault!.Value.Words), cancellationToken));
        }
        else
        {
            await PreviewAsync(context, framework, wanted, messageKey: null, cancellationToken);
        }
    }

    private static async Task PreviewAsync(TurnContext context, AccountFramework framework, AccountFramework wanted, string? messageKey, CancellationToken cancellationToken)
    {
        var accounts = await context.Session.ListAccountsAsync(cancellationToken);
        var recent = accounts.SelectMany(account => account.Signals).Where(signal => context.Now - signal.At < Recent)
            .GroupBy(signal => signal.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(signal => signal.Count));
        var reminders = await ReminderPreview.ReadAsync(context, framework, wanted, cancellationToken);
        await context.ReplaceAsync(
            messageKey,
            FrameworkCards.Preview(framework, wanted, FrameworkPreview.Of(accounts, wanted), recent, reminders) ?? await ShowAsync(context, framework, Strings.Framework_NothingChanged, cancellationToken),
            cancellationToken);
    }

    private static async Task ApplyAsync(TurnContext context, AccountFramework framework, ActionInput action, CancellationToken cancellationToken)
    {
        if (FrameworkCode.Read(action.Value ?? string.Empty, framework) is not { } wanted || FrameworkFault.Of(wanted) is not null)
        {
            await context.ReplaceAsync(action.MessageKey, await ShowAsync(context, framework, Strings.Framework_Stale, cancellationToken), cancellationToken);
            return;
        }

        var applied = context.Change(framework, FrameworkLog.With(context, framework, wanted));
        context.DescribeForUndo(Strings.Undo_Framework);
        await TierSweep.RunAsync(context, applied, cancellationToken);
        await context.ReplaceAsync(action.MessageKey, await ShowAsync(context, applied, Strings.Framework_Applied, cancellationToken), cancellationToken);
    }

    private static async Task<Card> ShowAsync(TurnContext context, AccountFramework framework, string? notice, CancellationToken cancellationToken) =>
        FrameworkCards.Show(framework, FrameworkLog.Lines(context, framework, await context.Session.ListMembersAsync(cancellationToken)), notice);

    private static async Task<bool> MayAsync(TurnContext context, AccountFramework framework, int? version, string? messageKey, CancellationToken cancellationToken)
    {
        if (!TeamMembers.MayChangeFramework(context.Member, await context.Session.ListMembersAsync(cancellationToken)))
        {
            await context.ReplaceAsync(messageKey, await ShowAsync(context, framework, Strings.Framework_NotYours, cancellationToken), cancellationToken);
            return false;
        }

        if (version is not null && version != framework.Version)
        {
            await context.ReplaceAsync(messageKey, await ShowAsync(context, framework, Strings.Framework_Stale, cancellationToken), cancellationToken);
            return false;
        }

        return true;
    }
}
