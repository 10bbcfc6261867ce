using System.Globalization;
using System.Text;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Host.Backlog;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Host.Tests.Accounts;

/// <summary>Files and databases in a folder of their own, and the two verbs on them.</summary>
internal sealed class AccountsDriver : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Location, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Brings text in without asking.</summary>
    public Task<CliRun> ImportAsync(string text, params string[] more) => ImportFileAsync(Write("accounts.csv", text), "one.db", ["--yes", .. more]);

    public Task<CliRun> ImportFileAsync(string file, string database, params string[] more) => CliRun.OfAsync(Arguments(file, database, more));

    public Task<CliRun> AnsweringAsync(string answer, string text) => CliRun.AnsweringAsync(answer, Arguments(Write("accounts.csv", text), "one.db", []));

    public Task<CliRun> ExportAsync(string database = "one.db") => CliRun.OfAsync("accounts", "export", "--set", Setting(database));

    /// <summary>The counts of a report: new, changed, unchanged, refused.</summary>
    public static (int New, int Changed, int Unchanged, int Refused) Counts(CliRun run)
    {
        var counts = run.Lines.TakeLast(run.Output.Contains("Nothing was written", StringComparison.Ordinal) ? 5 : 4)
            .Take(4).Select(line => int.Parse(line.Split(' ')[^1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray();
        return (counts[0], counts[1], counts[2], counts[3]);
    }

    public async Task<IReadOnlyList<KnownAccount>> BookAsync(string database = "one.db") =>
        await ReadAsync(async session => await session.ListAccountsAsync(CancellationToken.None), database);

    public async Task<KnownAccount> AccountAsync(string name) => (await BookAsync()).Single(account => account.Name == name);

    public async Task<T> ReadAsync<T>(Func<IWorkspaceSession, Task<T>> read, string database = "one.db")
    {
        await using var services = await OpenAsync(database);
        return await read(Open(services));
    }

    public async Task SaveAsync(Action<IWorkspaceSession> save, string database = "one.db")
    {
        await using var services = await OpenAsync(database);
        var session = Open(services);
        save(session);
        await session.CommitAsync(CancellationToken.None);
    }

    /// <summary>Every byte of the rows, to tell that nothing was written.</summary>
    public async Task<string> FingerprintAsync(string database = "one.db") =>
        await ReadAsync(async session => string.Join('\n', (await session.ListAccountsAsync(CancellationToken.None)).Select(account => $"{account.Name} {account.Version}")), database);

    public Task<ServiceProvider> OpenAsync(string database = "one.db") => WorkspaceServices.OpenAsync([Setting(database)], TimeProvider.System, CancellationToken.None);

    public void Dispose() => _folder.Dispose();

    private static IWorkspaceSession Open(ServiceProvider services) => services.GetRequiredService<IWorkspaceStore>().Open(
        new Turn
        {
            Id = new TurnId($"test-{Guid.NewGuid():N}"),
            Workspace = new WorkspaceId("local"),
            Conversation = new ConversationId("test"),
            Channel = "import",
            Actor = new MemberId("test"),
            ActorName = "test",
            ReceivedAt = TimeProvider.System.GetCurrentInstant(),
            Input = new EventInput("test"),
        },
        fromInbox: false);

    private string[] Arguments(string file, string database, string[] more) =>
        ["accounts", "import", file, "--member", "dana@example.com", "--set", Setting(database), .. more];

    private string Setting(string database) => $"Storage:Path={Path.Combine(_folder.Location, database)}";
}
