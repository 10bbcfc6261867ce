using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>
/// Brings a file of accounts into the book (T33): first a plan, which writes nothing, then the plan's rows, several to a transaction. Each row is judged again
/// when it is written, so nobody's change meanwhile is lost, and what was stopped goes on when the file is brought in again.
/// </summary>
public sealed class AccountImporter
{
    /// <summary>Larger files are refused.</summary>
    public const int MaxBytes = AccountSheet.MaxBytes;

    /// <summary>Rows of a transaction, less what the turn itself writes.</summary>
    private const int Budget = 84;

    /// <summary>The account, its history, and a look at its work where it is in Tier 1 now.</summary>
    private const int RowsOfAccount = 3;

    /// <summary>Its history of grades.</summary>
    private const int RowsOfGrade = 1;

    /// <summary>A task that is done with the grade: itself, its places in the lists, its history, and what was told of it.</summary>
    private const int RowsOfTask = 8;

    private readonly IWorkspaceStore _store;
    private readonly TurnRunner _runner;
    private readonly IDateTimeZoneProvider _zones;
    private readonly TimeProvider _time;

    internal AccountImporter(IWorkspaceStore store, TurnRunner runner, IDateTimeZoneProvider zones, TimeProvider time)
    {
        _store = store;
        _runner = runner;
        _zones = zones;
        _time = time;
    }

    /// <summary>Reads a file and compares it with the book. Nothing is written.</summary>
    public async Task<AccountImportReading> PlanAsync(WorkspaceId workspace, Member actor, byte[] file, AccountImportOptions options, CancellationToken cancellationToken)
    {
        if (actor.Role == MemberRole.Guest)
        {
            return AccountImportReading.Refuse(new SheetRefusal(SheetFault.Forbidden, Strings.AccountSheet_Guest));
        }

        var (sheet, refusal) = AccountSheet.Read(file, options.IsWindows1252);
        if (sheet is null)
        {
            return AccountImportReading.Refuse(refusal);
        }

        (var columns, refusal) = ColumnMatches.Find(sheet.Headings, options.Map);
        if (refusal is not null)
        {
            return AccountImportReading.Refuse(refusal, columns);
        }

        (var dates, refusal) = SheetDates.Of(columns, sheet.Rows, options.Dates);
        if (dates is null)
        {
            return AccountImportReading.Refuse(refusal, columns);
        }

        var empty = new AccountImportPlan
        {
            Workspace = workspace,
            Actor = actor,
            Options = options,
            Encoding = sheet.Encoding,
            Separator = sheet.Separator,
            Columns = columns,
            Dates = dates,
            Counts = AccountImportCounts.None,
            Faults = sheet.Faults,
            Newcomers = [],
            Rows = [],
        };
        var session = _store.Open(ImportTurn.Reading(workspace, actor, _time.GetCurrentInstant()), fromInbox: false);
        return new AccountImportReading(await CompareAsync(empty, sheet, session, cancellationToken), null, columns);
    }

    /// <summary>Writes the rows of a plan.</summary>
    /// <param name="advance">Told how many of the rows are done, after each transaction.</param>
    public async Task RunAsync(AccountImportPlan plan, AccountImportRun run, Action<int> advance, CancellationToken cancellationToken)
    {
        var claims = new BookClaims();
        for (var done = 0; done < plan.Rows.Count;)
        {
            var batch = new ImportBatch(done);
            var isAgain = false;
            var turn = ImportTurn.Of(plan.Workspace, plan.Actor, new TurnId($"accounts-{Guid.NewGuid():N}"), new EventInput("accounts"), _time.GetCurrentInstant()) with
            {
                ActorRole = plan.Actor.Role,
            };
            await _runner.RunAsync(
                turn,
                fromInbox: false,
                async (context, token) =>
                {
                    if (isAgain)
                    {
                        // A lost race.
                        claims.Forget();
                        batch = new ImportBatch(batch.From);
                    }

                    isAgain = true;
                    await WriteAsync(context, plan, claims, batch, token);
                },
                apologises: false,
                cancellationToken);
            claims.Committed(batch.Saved, batch.Counts.New);
            run.Add(batch.Counts, batch.Faults);
            done = batch.End;
            advance(done);
        }
    }

    private async Task<AccountImportPlan> CompareAsync(AccountImportPlan plan, AccountSheet sheet, IWorkspaceSession session, CancellationToken cancellationToken)
    {
        var book = await session.ListAccountsAsync(cancellationToken);
        var known = book.DistinctBy(account => account.Name, AccountName.Comparer).ToDictionary(account => account.Name, AccountName.Comparer);
        var judge = await JudgeAsync(plan, session, plan.Actor, _time.GetCurrentInstant(), new NameClaims(book), cancellationToken);
        var counts = plan.Counts with { Refused = sheet.Faults.Count };
        List<RowFault> faults = [.. sheet.Faults];
        List<SheetRow> rows = [];
        HashSet<string> newcomers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (account, cause) = judge.AccountOf(row);
            var verdict = account is null ? new RowVerdict(RowOutcome.Refused, Cause: cause) : judge.Judge(row, account, known.GetValueOrDefault(account));
            counts = counts.With(verdict.Outcome);
            if (verdict.Cause is { } why)
            {
                faults.Add(new RowFault(row.Line, why));
            }
            else if (verdict.Outcome != RowOutcome.Unchanged)
            {
                rows.Add(row);
                newcomers.UnionWith(verdict.Reading!.Newcomers.Select(member => member.Email!));
            }
        }

        return plan with { Counts = counts, Faults = [.. faults.OrderBy(fault => fault.Line)], Rows = rows, Newcomers = [.. newcomers] };
    }

    /// <summary>Writes as many rows as one transaction takes.</summary>
    private async Task WriteAsync(TurnContext context, AccountImportPlan plan, BookClaims claims, ImportBatch batch, CancellationToken cancellationToken)
    {
        context.HandledBy = "accounts-import";
        if (context.Member.Email is null && plan.Actor.Email is { } email)
        {
            context.Change(context.Member with { Email = email });
        }

        var names = claims.Of(await context.Session.ListAccountsAsync(cancellationToken));
        var judge = await JudgeAsync(plan, context.Session, context.Member, context.Now, names, cancellationToken);
        var left = Budget;
        for (; batch.End < plan.Rows.Count; batch.End++)
        {
            var row = plan.Rows[batch.End];
            var (account, cause) = judge.AccountOf(row);
            var verdict = account is null
                ? new RowVerdict(RowOutcome.Refused, Cause: cause)
                : judge.Judge(row, account, await context.Session.FindAccountAsync(account, cancellationToken));
            if (verdict.Outcome is RowOutcome.New or RowOutcome.Changed)
            {
                var answered = await AnsweredAsync(context, verdict, cancellationToken);
                left -= CostOf(verdict, answered);
                if (left < 0 && batch.End > batch.From)
                {
                    // What this row claims is claimed again by the next batch, for the same account.
                    return;
                }

                batch.Saved.Add(await SaveAsync(context, plan, row, verdict, answered, cancellationToken));
            }

            batch.Counts = batch.Counts.With(verdict.Outcome);
            batch.Faults.AddRange(verdict.Cause is { } why ? [new RowFault(row.Line, why)] : []);
        }
    }

    private static int CostOf(RowVerdict verdict, int answered) =>
        RowsOfAccount + verdict.Reading!.Newcomers.Count + (verdict.Reading.After.Grade == verdict.Before?.Grade ? 0 : RowsOfGrade) + (answered * RowsOfTask);

    /// <summary>How many tasks asked for the grade that the row gives.</summary>
    private static async Task<int> AnsweredAsync(TurnContext context, RowVerdict verdict, CancellationToken cancellationToken) =>
        verdict.Before is not null && verdict.Reading!.After.Grade?.Grade != verdict.Before.Grade?.Grade
            ? (await DealWork.AskingAsync(context, verdict.Reading.After, cancellationToken)).Count
            : 0;

    private static async Task<KnownAccount> SaveAsync(TurnContext context, AccountImportPlan plan, SheetRow row, RowVerdict verdict, int answered, CancellationToken cancellationToken)
    {
        var (before, after) = (verdict.Before, verdict.Reading!.After);
        foreach (var newcomer in verdict.Reading.Newcomers)
        {
            context.Session.Save(newcomer);
        }

        var where = Say.With(Strings.AccountImport_Where, plan.Options.Source, row.Line);
        var said = before is null ? where : string.Join("; ", [where, .. verdict.Reading.Said]);
        var saved = context.Change(before, after, AccountEventKind.Imported, said, after.Grade == before?.Grade ? string.Empty : Strings.AccountImport_Reason);
        if (answered > 0)
        {
            await DealWork.GradedAsync(context, saved, cancellationToken);
        }

        return saved;
    }

    private async Task<AccountRowJudge> JudgeAsync(
        AccountImportPlan plan, IWorkspaceSession session, Member actor, Instant now, NameClaims claims, CancellationToken cancellationToken)
    {
        var framework = await session.GetFrameworkAsync(cancellationToken);
        var members = await session.ListMembersAsync(cancellationToken);
        var calendar = actor.CalendarIn(_zones);
        var reader = new AccountRowReader(framework, members, actor, new AccountFieldReader(framework, members, actor, calendar, now), plan.Columns, plan.Dates)
        {
            Now = now,
            Today = now.InZone(calendar.Zone).Date,
        };
        return new AccountRowJudge(reader, claims, plan.Columns.First(column => column.Field == AccountColumn.AccountName).Index);
    }
}
