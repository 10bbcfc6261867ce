using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>The two grading tasks around a deal: Sales grades at the close, Success by day 30 (R73, R74). Each is done once the grade is given.</summary>
internal static class DealWork
{
    private const string SalesSource = "deal:sales-grade";
    private const string SuccessSource = "deal:success-grade";
    private const int SalesDays = 2;

    public static Task<TaskId> FileForSalesAsync(TurnContext context, KnownAccount account, MemberId sales, CancellationToken cancellationToken) =>
        FileAsync(context, account, sales, Say.With(Strings.Deal_SalesTask, account.Name), SalesSource, Today(context).PlusDays(SalesDays), cancellationToken);

    /// <summary>Nothing where Success has graded already, or is asked already.</summary>
    public static async Task FileForSuccessAsync(TurnContext context, KnownAccount account, MemberId owner, CancellationToken cancellationToken)
    {
        if (account.Grade is { BySales: false } || account.ContractStart is not { } start || await AskingAsync(context, account.Name, [SuccessSource], cancellationToken).AnyAsync(cancellationToken))
        {
            return;
        }

        var due = start.PlusDays(AccountFramework.FirstGradeDays);
        await FileAsync(context, account, owner, Say.With(Strings.Deal_SuccessTask, account.Name), SuccessSource, due < Today(context) ? Today(context) : due, cancellationToken);
    }

    /// <summary>The account was graded: what asked for it is done.</summary>
    public static async Task GradedAsync(TurnContext context, KnownAccount account, CancellationToken cancellationToken)
    {
        foreach (var task in await AskingAsync(context, account, cancellationToken))
        {
            var done = task with { State = TaskState.Done, Snooze = null, Closing = new TaskClosing(context.Now, context.Member.Id, Reason: Strings.Deal_Graded) };
            context.Change(task, done, TaskEventKind.Completed, "graded");
        }
    }

    /// <summary>The tasks that such a grade answers.</summary>
    public static async Task<IReadOnlyList<TaskItem>> AskingAsync(TurnContext context, KnownAccount account, CancellationToken cancellationToken) =>
        await AskingAsync(context, account.Name, account.Grade is { BySales: true } ? [SalesSource] : [SuccessSource, SalesSource], cancellationToken).ToListAsync(cancellationToken);

    /// <summary>The hand-over that asked Success is taken back, and the question with it.</summary>
    /// <param name="since">When the hand-over began.</param>
    public static async Task WithdrawAsync(TurnContext context, KnownAccount account, Instant since, CancellationToken cancellationToken)
    {
        foreach (var task in await AskingAsync(context, account.Name, [SuccessSource], cancellationToken).Where(task => task.CreatedAt >= since).ToListAsync(cancellationToken))
        {
            context.Change(task, TaskUndo.Restore(before: null, task), TaskEventKind.Undone, "hand-over");
        }
    }

    private static IAsyncEnumerable<TaskItem> AskingAsync(TurnContext context, string account, IReadOnlyList<string> sources, CancellationToken cancellationToken) =>
        context.Session.ReadAccountTasksAsync(account, cancellationToken).Where(task => sources.Contains(task.Source, StringComparer.Ordinal));

    private static async Task<TaskId> FileAsync(
        TurnContext context, KnownAccount account, MemberId owner, string text, string source, LocalDate due, CancellationToken cancellationToken)
    {
        var calendar = (await context.Session.FindMemberAsync(owner, cancellationToken))?.CalendarIn(context.Zones) ?? context.Calendar;
        var local = due.At(calendar.DayEnd);
        var id = await context.Session.TakeTaskIdAsync(cancellationToken);
        var task = new TaskItem
        {
            Id = id,
            Text = text,
            Priority = Priority.Of(Quadrant.Schedule),
            Owner = owner,
            CreatedBy = context.Member.Id,
            CreatedAt = context.Now,
            ChangedAt = context.Now,
            Account = account.Name,
            Due = TaskDue.From(NodaTime.Text.LocalDatePattern.Iso.Format(due), new DueReading(local, local.InZoneLeniently(calendar.Zone).ToInstant(), HasTime: false), calendar.Zone),
            Source = source,
        };
        context.Change(null, task, TaskEventKind.Filed, "deal");
        return id;
    }

    private static LocalDate Today(TurnContext context) => context.Now.InZone(context.Calendar.Zone).Date;
}
