using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary><c>next</c>: the one thing to do now, and why it and no other (R17, R6, decision 2).</summary>
internal sealed partial class NextCommand(ILogger<NextCommand> logger) : ICommand, IListView
{
    private const int PerQuadrant = 5;

    /// <summary>Quadrant-1 tasks searched for one of a Tier-1 account while the morning block runs; those due soonest.</summary>
    private const int MaxSearched = 1000;

    public CommandInfo Info { get; } = new("next", "next", ["now", "whatnext"], BareArguments.None);

    public string Name => Info.Name;

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) =>
        context.Reply(await RenderAsync(context, cancellationToken));

    public async Task<Card> RenderAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var lists = await OpenListReader.ReadAsync(context, PerQuadrant, cancellationToken);
        var book = await FocusDesk.BookAsync(context, cancellationToken);
        var block = FocusTime.At(context.Now, context.Member, context.Calendar, book);
        HashSet<string> tierOne = new(AccountName.Comparer);
        var doFirst = lists.In(Quadrant.DoFirst).Tasks;
        if (block is { } running && lists.In(Quadrant.DoFirst).Total > 0)
        {
            tierOne.UnionWith((await context.Session.ListAccountsAsync(cancellationToken)).Where(account => account.Tier == 1).Select(account => account.Name));
            tierOne.ExceptWith(BreachRules.HeldAccounts(book, running, context.Now));
            doFirst = [.. doFirst, .. await BreakersAsync(context, running, tierOne, doFirst, cancellationToken)];
        }

        var work = new OpenWork(doFirst, lists.In(Quadrant.Schedule).Tasks, lists.In(Quadrant.Delegate).Tasks, lists.In(Quadrant.Decline).Tasks);
        var decision = NextTask.Decide(work, block, tierOne);
        while (decision is { BreaksBlock: true, First: { } held } && !await PassesAsync(context, book, decision, cancellationToken))
        {
            work = work with { DoFirst = [.. work.DoFirst.Where(task => task.Id != held.Id)] };
            decision = NextTask.Decide(work, block, tierOne);
        }

        if (decision is { BreaksBlock: true, First: { } breaker })
        {
            Log.BrokeBlock(logger, context.Turn.Id, breaker.Id, decision.Reason);
        }

        return NextCards.Render(context, decision, lists);
    }

    private static Task<bool> PassesAsync(TurnContext context, FocusBook book, NextDecision decision, CancellationToken cancellationToken)
    {
        var (breaker, rule) = (decision.First!, decision.Reason == NextReason.BreaksByDue ? BreachRule.DueBeforeEnd : BreachRule.TierOne);
        return BreachDesk.PassesAsync(context, context.Member, book, decision.Block!.Value, rule, breaker, breaker.CreatedBy, cancellationToken);
    }

    /// <summary>Quadrant-1 tasks beyond the head of the list that may interrupt the block. None is sought where the head holds one already.</summary>
    private static async Task<List<TaskItem>> BreakersAsync(
        TurnContext context, Interval block, HashSet<string> tierOne, IReadOnlyList<TaskItem> head, CancellationToken cancellationToken)
    {
        if (head.Any(task => NextTask.Breaks(task, block, tierOne)))
        {
            return [];
        }

        return await context.Session.ReadTasksAsync(context.Member.Id, new TaskList.OpenIn(Quadrant.DoFirst), cancellationToken)
            .Take(MaxSearched)
            // In order of due dates: without Tier-1 accounts, the first that does not break in ends the search.
            .TakeWhile(task => tierOne.Count > 0 || NextTask.Breaks(task, block, tierOne))
            .Where(task => NextTask.Breaks(task, block, tierOne) && head.All(known => known.Id != task.Id))
            .Take(1)
            .ToListAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Turn {TurnId}: {TaskId} breaks into the morning block ({Reason})")]
        public static partial void BrokeBlock(ILogger logger, TurnId turnId, TaskId taskId, NextReason reason);
    }
}
