using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary><c>nudges</c> shows what was held back and why; <c>nudges 4</c> sets how many may come a day.</summary>
internal sealed class NudgesCommand : ICommand, IActionHandler
{
    private const int MostPerDay = 50;

    private const int MostRead = 40;

    private const int Examples = 3;

    public CommandInfo Info { get; } = new(
        "nudges",
        "nudges [4|off|on|why]",
        ["reminders"],
        BareArguments.None,
        Keywords: ["off", "on", "why", "held", .. Enumerable.Range(0, MostPerDay + 1).Select(limit => limit.ToString(CultureInfo.InvariantCulture))]);

    public IReadOnlyList<string> ActionIds => [NudgeActions.Held, NudgeActions.Why, NudgeActions.Talk, NudgeActions.Acknowledge];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var word = arguments.Trim().ToLowerInvariant();
        context.Reply(word switch
        {
            "" or "held" => await ShowAsync(context, notice: null, cancellationToken),
            "why" => await WhyAsync(context, cancellationToken),
            "off" or "none" => await SetAsync(context, 0, cancellationToken),
            "on" or "default" => await SetAsync(context, null, cancellationToken),
            _ when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= MostPerDay => await SetAsync(context, limit, cancellationToken),
            _ => PlainCard.Warning(Say.With(Strings.Nudge_BadLimit, TypedText.Shorten(word, 30), MostPerDay)),
        });
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        switch (action.ActionId)
        {
            case NudgeActions.Acknowledge:
                await AcknowledgeAsync(context, action, cancellationToken);
                break;
            case NudgeActions.Why:
                context.Reply(await WhyAsync(context, cancellationToken));
                break;
            case NudgeActions.Talk:
                context.Reply(await TalkAsync(context, cancellationToken));
                break;
            default:
                context.Reply(await ShowAsync(context, notice: null, cancellationToken));
                break;
        }
    }

    public static async Task<Card> ShowAsync(TurnContext context, string? notice, CancellationToken cancellationToken)
    {
        var book = await BookAsync(context, cancellationToken);
        List<TaskItem> tasks = [];
        foreach (var id in book.Held.Select(held => held.Task).OfType<TaskId>().Distinct().Take(MostRead))
        {
            if (await context.Session.FindTaskAsync(id, cancellationToken) is { IsOpen: true } task && task.Owner == context.Member.Id)
            {
                tasks.Add(task);
            }
        }

        return NudgeCards.Settings(context, book, tasks, notice);
    }

    private static async Task<NudgeBook> BookAsync(TurnContext context, CancellationToken cancellationToken) =>
        await context.Session.FindNudgeBookAsync(context.Member.Id, cancellationToken) ?? new NudgeBook(context.Member.Id);

    private static async Task<Card> WhyAsync(TurnContext context, CancellationToken cancellationToken) =>
        NudgeCards.Why((await context.Session.GetFrameworkAsync(cancellationToken)).Reminders);

    private static Task<Card> SetAsync(TurnContext context, int? limit, CancellationToken cancellationToken)
    {
        context.Change(context.Member with { NudgeLimit = limit });
        context.DescribeForUndo(Strings.Undo_Nudges);
        return ShowAsync(context, Strings.Me_Saved, cancellationToken);
    }

    private static async Task AcknowledgeAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is { } task && await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            context.Change(task, task, TaskEventKind.Acknowledged);
            await TaskAccess.ShowChangedAsync(context, messageKey: null, cancellationToken, Say.With(Strings.Nudge_Acknowledged, task.Id));
        }
    }

    private static async Task<Card> TalkAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var book = await BookAsync(context, cancellationToken);
        var members = await context.Session.ListMembersAsync(cancellationToken);
        var supervisor = ReportingLine.ManagersOf(context.Member, members) is [var manager, ..] ? manager.Name : Strings.Nudge_TalkSomebody;
        var examples = await context.Session.ReadTasksAsync(context.Member.Id, new TaskList.Closed(), cancellationToken)
            .Where(task => task.State == TaskState.Done && task.Quadrant == Quadrant.Delegate)
            .Take(Examples)
            .ToListAsync(cancellationToken);
        return NudgeCards.Talk(context, NudgeRules.Share(book.Weeks), supervisor, examples);
    }
}
