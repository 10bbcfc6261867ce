using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.HandingOver;

/// <summary>
/// Moves accounts with their open work in parts that each fit one transaction, and keeps what each part moved. A crash between two parts stops nothing: the
/// next part is a wake-up, written together with the one before.
/// </summary>
internal sealed class HandOverDesk : IWakeUpHandler
{
    private const string WakeUpKind = "hand-over";

    /// <summary>Rows of a transaction, less what the turn itself writes.</summary>
    private const int Budget = 80;

    /// <summary>The task, its two places in the owners' lists, its place in the account's, and its history.</summary>
    private const int RowsOfTask = 5;

    /// <summary>The series, its two places in the owners' lists, and its wake-up, written anew.</summary>
    private const int RowsOfSeries = 5;

    /// <summary>The account and its history.</summary>
    private const int RowsOfAccount = 2;

    public string Kind => WakeUpKind;

    public static async Task BeginAsync(TurnContext context, string? account, MemberId? from, MemberId to, string? messageKey, CancellationToken cancellationToken)
    {
        var job = new HandOver(context.Turn.Id.Value, account, from, to, context.Member.Id, new Place(context.OwnPlace, context.Turn.Channel), context.Now);
        context.HandsOver(job.Id);
        context.DescribeForUndo(Say.With(Strings.Undo_HandOver, account ?? Strings.HandOver_AllShort));
        await context.ReplaceAsync(messageKey, PlainCard.Of(Strings.HandOver_Begun), cancellationToken);
        await MoveAsync(context, job, cancellationToken);
    }

    /// <summary>Takes a hand-over back part by part; what somebody else moved since is left where it is.</summary>
    public static async Task<bool> TakeBackAsync(TurnContext context, string id, string? messageKey, CancellationToken cancellationToken)
    {
        if (await context.Session.FindHandOverAsync(id, cancellationToken) is not { IsTakenBack: false } job || job.By != context.Member.Id || !job.IsDone)
        {
            await context.ReplaceAsync(messageKey, PlainCard.Warning(Strings.HandOver_CannotTakeBack), cancellationToken);
            return false;
        }

        await context.ReplaceAsync(messageKey, PlainCard.Of(Strings.HandOver_Begun), cancellationToken);
        await BringBackAsync(context, job with { IsTakenBack = true, Accounts = 0, Tasks = 0 }, cancellationToken);
        return true;
    }

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (await context.Session.FindHandOverAsync(wakeUp.Entity, cancellationToken) is { } job)
        {
            await (job.IsTakenBack ? BringBackAsync(context, job, cancellationToken) : MoveAsync(context, job, cancellationToken));
        }
    }

    private static async Task MoveAsync(TurnContext context, HandOver job, CancellationToken cancellationToken)
    {
        var left = Budget;
        List<string> accounts = [];
        List<TaskId> tasks = [];
        List<TaskId> repeating = [];
        var waiting = await WaitingAsync(context, job, cancellationToken);
        foreach (var account in waiting)
        {
            var open = await context.Session.ReadAccountTasksAsync(account.Name, cancellationToken)
                .Where(task => HandOverCommand.Moves(task, job.From)).Take((left / RowsOfTask) + 1).ToListAsync(cancellationToken);
            foreach (var task in open.TakeWhile(task => left >= RowsOf(task)))
            {
                context.Change(task, task with { Owner = job.To }, TaskEventKind.Edited, "hand-over");
                tasks.Add(task.Id);
                left -= RowsOf(task);
                open = open[1..];
            }

            // Only with the last of its work, so that a part holds either.
            var series = open.Count > 0 ? [] : await SeriesOfAsync(context, job, account, cancellationToken);
            foreach (var one in series.TakeWhile(_ => left >= RowsOfSeries))
            {
                SeriesDesk.Save(context, one, one with { Owner = job.To });
                repeating.Add(one.Id);
                left -= RowsOfSeries;
                series = series[1..];
            }

            if (open.Count > 0 || series.Count > 0 || left < RowsOfAccount + RowsOfTask)
            {
                break;
            }

            var said = Say.With(Strings.HandOver_Event, TeamMembers.NameOf(job.To, await context.Session.ListMembersAsync(cancellationToken)));
            var moved = context.Change(account, account with { Owner = job.To }, AccountEventKind.HandedOver, said);
            await DealWork.FileForSuccessAsync(context, moved, job.To, cancellationToken);
            accounts.Add(account.Name);
            left -= RowsOfAccount + RowsOfTask;
        }

        var number = job.Batches + 1;
        context.Session.Save(new HandOverBatch(job.Id, number, accounts, tasks) { Series = repeating });
        job = job with { Batches = number, Accounts = job.Accounts + accounts.Count, Tasks = job.Tasks + tasks.Count, IsDone = accounts.Count >= waiting.Count };
        await GoOnAsync(context, job, cancellationToken);
    }

    private static async Task BringBackAsync(TurnContext context, HandOver job, CancellationToken cancellationToken)
    {
        if (await context.Session.FindHandOverBatchAsync(job.Id, job.Batches, cancellationToken) is { } batch)
        {
            foreach (var id in batch.Tasks)
            {
                if (job.From is { } from && await context.Session.FindTaskAsync(id, cancellationToken) is { } task && task.Owner == job.To)
                {
                    context.Change(task, task with { Owner = from }, TaskEventKind.Undone, "hand-over");
                    job = job with { Tasks = job.Tasks + 1 };
                }
            }

            foreach (var id in batch.Series)
            {
                if (job.From is { } from && await context.Session.FindSeriesAsync(id, cancellationToken) is { } series && series.Owner == job.To)
                {
                    SeriesDesk.Save(context, series, series with { Owner = from });
                }
            }

            foreach (var name in batch.Accounts)
            {
                if (await context.Session.FindAccountAsync(name, cancellationToken) is { } account && account.Owner == job.To)
                {
                    var back = context.Change(account, account with { Owner = job.From }, AccountEventKind.Undone, Strings.Undo_Graded);
                    await DealWork.WithdrawAsync(context, back, job.At, cancellationToken);
                    job = job with { Accounts = job.Accounts + 1 };
                }
            }
        }

        await GoOnAsync(context, job with { Batches = job.Batches - 1, IsDone = job.Batches <= 1 }, cancellationToken);
    }

    /// <summary>What repeats at the account goes with it: the next one is the new owner's.</summary>
    private static async Task<List<TaskSeries>> SeriesOfAsync(TurnContext context, HandOver job, KnownAccount account, CancellationToken cancellationToken) => job.From is not { } from ? [] : await context
        .Session.ReadSeriesAsync(from, cancellationToken).Where(series => AccountName.Same(series.Account, account.Name)).ToListAsync(cancellationToken);

    /// <summary>Whoever waits for an answer about the task waits no longer once it moved.</summary>
    private static int RowsOf(TaskItem task) => RowsOfTask + (task.Delegation?.Concerned(task).Count() ?? 0);

    /// <summary>The next part at once, or the word that all is done.</summary>
    private static async Task GoOnAsync(TurnContext context, HandOver job, CancellationToken cancellationToken)
    {
        context.Session.Save(job);
        if (!job.IsDone)
        {
            // Never the same moment twice, which would be the same wake-up.
            context.Session.Save(new WakeUp(WakeUpKind, job.Id, context.Now + NodaTime.Duration.FromTicks(job.Batches), job.By));
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        var from = TeamMembers.NameOf(job.From, members);
        var to = TeamMembers.NameOf(job.To, members);
        context.Post(job.Tell, job.IsTakenBack
            ? PlainCard.Of(Say.With(Strings.HandOver_TakenBack, job.Accounts, job.Tasks, from))
            : PlainCard.Of(Say.With(Strings.HandOver_Done, job.Accounts, job.Tasks, to), new CardButton(Strings.HandOver_TakeBack, AccountActions.TakeBack, Value: job.Id)));
        if (!job.IsTakenBack && job.To != job.By && await context.FindPlaceAsync(job.To, cancellationToken) is { } place)
        {
            var card = PlainCard.Of(
                Say.With(Strings.HandOver_Received, TeamMembers.NameOf(job.By, members), job.Accounts, job.Tasks), new CardButton(Strings.HandOver_ShowMine, AccountActions.Page, Value: "1|mine"));
            await QuietPost.SendAsync(context, place, members.FirstOrDefault(member => member.Id == job.To), card, cancellationToken);
        }
    }

    /// <summary>What is still to be moved. An account that Sales has yet to grade stays (R73).</summary>
    private static async Task<IReadOnlyList<KnownAccount>> WaitingAsync(TurnContext context, HandOver job, CancellationToken cancellationToken)
    {
        if (job.Account is { } name)
        {
            return await context.Session.FindAccountAsync(name, cancellationToken) is { } account && account.Owner != job.To ? [account] : [];
        }

        return [.. (await context.Session.ListAccountsAsync(cancellationToken)).Where(account => account.Owner == job.From)];
    }
}
