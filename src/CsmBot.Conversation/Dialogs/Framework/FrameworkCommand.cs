using CsmBot.Conversation.Actions;
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
    private static readonly Duration Recent = Duration.FromDays(30);

    public CommandInfo Info { get; } = new("framework", "framework [approval off|q3|all]", ["rules"], BareArguments.None, Keywords: ["approval"]);

    public IReadOnlyList<string> ActionIds =>
        [FrameworkActions.Show, FrameworkActions.Figures, FrameworkActions.Grid, FrameworkActions.Signals, FrameworkActions.Apply];

    public IReadOnlyList<string> FormIds => [FrameworkActions.FiguresForm, FrameworkActions.GridForm, FrameworkActions.SignalsForm];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var (word, value) = CommandLine.Split(arguments);
        if (!word.Equals(FrameworkForms.Approval, StringComparison.OrdinalIgnoreCase))
        {
            context.Reply(FrameworkCards.Show(framework));
        }
        else if (FrameworkForms.ReadApproval(value) is not { } approval)
        {
            context.Reply(FrameworkCards.Show(framework, Strings.Framework_ApprovalHow));
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
            await context.ReplaceAsync(action.MessageKey, FrameworkCards.Show(framework), cancellationToken);
        }
        else if (await MayAsync(context, framework, action.EntityVersion, action.MessageKey, cancellationToken))
        {
            await (action.ActionId switch
            {
                FrameworkActions.Figures => context.ReplaceAsync(action.MessageKey, FrameworkForms.Figures(framework), cancellationToken),
                FrameworkActions.Grid => context.ReplaceAsync(action.MessageKey, FrameworkForms.Grid(framework), cancellationToken),
                FrameworkActions.Signals => context.ReplaceAsync(action.MessageKey, FrameworkForms.Signals(framework), cancellationToken),
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
            _ => FrameworkForms.ReadFigures(framework, form.Values),
        };
        if (wanted is null)
        {
            await context.ReplaceAsync(form.MessageKey, FrameworkForms.Figures(framework, form.Values, fault), cancellationToken);
            return;
        }

        await PreviewAsync(context, framework, wanted, form.MessageKey, cancellationToken);
    }

    private static async Task PreviewAsync(TurnContext context, AccountFramework framework, AccountFramework wanted, string? messageKey, CancellationToken cancellationToken)
    {
        var accounts = await context.Session.ListAccountsAsync(cancellationToken);
        var recent = accounts.SelectMany(account => account.Signals).Where(signal => context.Now - signal.At < Recent)
            .GroupBy(signal => signal.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(signal => signal.Count));
        await context.ReplaceAsync(messageKey, FrameworkCards.Preview(framework, wanted, FrameworkPreview.Of(accounts, wanted), recent), cancellationToken);
    }

    private static async Task ApplyAsync(TurnContext context, AccountFramework framework, ActionInput action, CancellationToken cancellationToken)
    {
        if (FrameworkCode.Read(action.Value ?? string.Empty, framework) is not { } wanted || FrameworkFault.Of(wanted) is not null)
        {
            await context.ReplaceAsync(action.MessageKey, FrameworkCards.Show(framework, Strings.Framework_Stale), cancellationToken);
            return;
        }

        var applied = context.Change(framework, wanted);
        context.DescribeForUndo(Strings.Undo_Framework);
        await TierSweep.RunAsync(context, applied, cancellationToken);
        await context.ReplaceAsync(action.MessageKey, FrameworkCards.Show(applied, Strings.Framework_Applied), cancellationToken);
    }

    private static async Task<bool> MayAsync(TurnContext context, AccountFramework framework, int? version, string? messageKey, CancellationToken cancellationToken)
    {
        if (!TeamMembers.MayChangeFramework(context.Member, await context.Session.ListMembersAsync(cancellationToken)))
        {
            await context.ReplaceAsync(messageKey, FrameworkCards.Show(framework, Strings.Framework_NotYours), cancellationToken);
            return false;
        }

        if (version is not null && version != framework.Version)
        {
            await context.ReplaceAsync(messageKey, FrameworkCards.Show(framework, Strings.Framework_Stale), cancellationToken);
            return false;
        }

        return true;
    }
}
