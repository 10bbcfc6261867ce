using System.Globalization;
using System.Text;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Imports.Accounts;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsmBot.Host.Tests.Accounts;

/// <summary>What happens between the plan and its end.</summary>
public sealed class AccountsRunTests : IDisposable
{
    private const int Rows = 300;

    private static readonly WorkspaceId Workspace = new("local");
    private static readonly Member Dana = MemberNames.Create("dana@example.com");

    private readonly AccountsDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task An_import_that_was_stopped_goes_on_when_run_again_and_writes_nothing_twice()
    {
        var file = File("name,grade\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"Customer {i:D3},B2\n"))));
        using var stop = new CancellationTokenSource();
        var first = new AccountImportRun();
        await using var services = await _driver.OpenAsync();
        var importer = services.GetRequiredService<AccountImporter>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await importer.RunAsync(
            await PlanAsync(importer, file), first, done => { if (done > Rows / 2) { stop.Cancel(); } }, stop.Token));
        var second = await PlanAsync(importer, file);
        var run = new AccountImportRun();
        await importer.RunAsync(second, run, _ => { }, CancellationToken.None);

        Assert.InRange(first.Counts.New, 1, Rows - 1);
        Assert.Equal(new AccountImportCounts(Rows - first.Counts.New, 0, first.Counts.New, 0), second.Counts);
        Assert.Equal(Rows - first.Counts.New, run.Counts.New);
        var book = await _driver.BookAsync();
        Assert.Equal(Rows, book.Count);
        Assert.All(book, account => Assert.Equal(1, account.Version));
    }

    [Fact]
    public async Task Several_accounts_go_into_one_transaction()
    {
        var file = File("name,grade\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"Customer {i},B2\n")));
        var steps = 0;
        await using var services = await _driver.OpenAsync();
        var importer = services.GetRequiredService<AccountImporter>();

        await importer.RunAsync(await PlanAsync(importer, file), new AccountImportRun(), _ => steps++, CancellationToken.None);

        Assert.InRange(steps, 2, Rows / 20);
    }

    [Fact]
    public async Task What_somebody_changed_after_the_plan_is_kept_and_judged_again()
    {
        await _driver.SaveAsync(session => session.Save(new KnownAccount("Acme")));
        await using var services = await _driver.OpenAsync();
        var importer = services.GetRequiredService<AccountImporter>();
        var plan = await PlanAsync(importer, File("name,grade,aliases\nAcme,B2,\nGlobex,C3,GBX\nInitech,A1,\n"));
        await _driver.SaveAsync(session =>
        {
            session.Save(new KnownAccount("Acme") { Notes = "written meanwhile" });
            session.Save(new KnownAccount("Hooli") { Aliases = ["GBX"] });
        });
        var run = new AccountImportRun();

        await importer.RunAsync(plan, run, _ => { }, CancellationToken.None);

        Assert.Equal(new AccountImportCounts(1, 1, 0, 1), run.Counts);
        Assert.Equal(new RowFault(3, "“GBX” is what Hooli is called already"), Assert.Single(run.Faults));
        var acme = await _driver.AccountAsync("Acme");
        Assert.Equal(("B2", "written meanwhile"), (acme.Grade!.Grade.ToString(), acme.Notes));
    }

    [Fact]
    public async Task Everything_is_written_down_with_file_line_and_fields()
    {
        await _driver.ImportAsync("name,arr\nAcme,1000\n");
        await _driver.ImportAsync("name,arr,notes\nAcme,2000,hello\n");

        var events = await _driver.ReadAsync(async session => await session.ReadAccountEventsAsync("Acme", CancellationToken.None).ToListAsync());

        Assert.Equal(["from accounts.csv, line 2; revenue: 1000 USD → 2000 USD; notes: none → hello", "from accounts.csv, line 2"], events.Select(happened => happened.Words));
        Assert.All(events, happened => Assert.Equal((AccountEventKind.Imported, new MemberId("dana@example.com")), (happened.Kind, happened.By)));
    }

    [Fact]
    public async Task Guests_bring_nothing_in()
    {
        await using var services = await _driver.OpenAsync();

        var reading = await services.GetRequiredService<AccountImporter>().PlanAsync(
            Workspace, Dana with { Role = MemberRole.Guest }, File("name\nAcme\n"), new AccountImportOptions { Source = "a.csv" }, CancellationToken.None);

        Assert.Equal(SheetFault.Forbidden, reading.Refusal!.Fault);
    }

    private static byte[] File(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<AccountImportPlan> PlanAsync(AccountImporter importer, byte[] file) =>
        (await importer.PlanAsync(Workspace, Dana, file, new AccountImportOptions { Source = "a.csv" }, CancellationToken.None)).Plan!;
}
