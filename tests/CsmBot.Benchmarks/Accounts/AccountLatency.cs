using System.Diagnostics;
using System.Globalization;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsmBot.Benchmarks.Accounts;

/// <summary><c>account</c> and <c>accounts tier 1</c> in a workspace of 5,000 accounts and 50,000 open tasks; asked: p95 under 100 ms on SQLite.</summary>
internal static class AccountLatency
{
    private const int Accounts = 5_000;
    private const int Tasks = 50_000;
    private const int Members = 50;
    private const int AccountsPerTurn = 80;
    private const int TasksPerTurn = 18;
    private const int Runs = 100;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 15, 0);

    /// <param name="output">Where the figures go.</param>
    /// <param name="tables">A connection string of Azure Tables; null measures SQLite.</param>
    public static async Task RunAsync(TextWriter output, string? tables)
    {
        var folder = Directory.CreateTempSubdirectory("csmbot-bench-").FullName;
        try
        {
            await MeasureAsync(output, tables is null
                ? [new("Storage:Path", Path.Combine(folder, "bot.db"))]
                : [new("Storage:Engine", "AzureTables"), new("Storage:ConnectionString", tables), new("Storage:Table", $"bench{Guid.NewGuid():N}")]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddConversation()
            .AddStorage()
            .BuildServiceProvider();
        await services.GetRequiredService<IStorageProbe>().PrepareAsync(CancellationToken.None);
        await FillAsync(services.GetRequiredService<IWorkspaceStore>());
        var runner = services.GetRequiredService<TurnRunner>();
        await SayAsync(output, runner, "account Customer 0123", i => $"account {NameOf(i * 37 % Accounts)}");
        await SayAsync(output, runner, "accounts tier 1", _ => "accounts tier 1");
        await SayAsync(output, runner, "accounts due", _ => "accounts due");
        await SayAsync(output, runner, "triage, a name in the book", i => $"/triage churn threat at {NameOf(i * 41 % Accounts)}");
        await SayAsync(output, runner, "grade, then the list", i => i % 2 == 0 ? $"/grade {NameOf(i)} B2" : "accounts tier 1");
    }

    private static async Task SayAsync(TextWriter output, TurnRunner runner, string what, Func<int, string> text)
    {
        List<double> milliseconds = [];
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            await runner.RunAsync(TurnOf($"{what}-{run}", new TextInput(text(run))), fromInbox: false, CancellationToken.None);
            milliseconds.Add(clock.Elapsed.TotalMilliseconds);
        }

        var sorted = milliseconds.Order().ToList();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{what}: first {milliseconds[0]:F1} ms, median {sorted[Runs / 2]:F1} ms, p95 {sorted[Runs * 95 / 100]:F1} ms"));
    }

    private static async Task FillAsync(IWorkspaceStore store)
    {
        for (var from = 0; from < Accounts; from += AccountsPerTurn)
        {
            var session = store.Open(TurnOf($"accounts-{from}", new EventInput("fill")), fromInbox: false);
            for (var i = from; i < Math.Min(from + AccountsPerTurn, Accounts); i++)
            {
                var grade = GrowthGrade.All[i % GrowthGrade.All.Count];
                session.Save(new KnownAccount(NameOf(i), TierGrid.Default.TierOf(grade), new LocalDate(2027, (i % 12) + 1, 1))
                {
                    Grade = new AccountGrade(grade, Now - Duration.FromDays(i % 200), MemberOf(i), "first look"),
                    Segment = (Segment)(i % 4),
                    Owner = MemberOf(i),
                    Aliases = [$"C{i}"],
                    Revenue = new Money(1000 + i, "USD"),
                    AddedAt = Now - Duration.FromDays(400),
                });
            }

            await session.CommitAsync(CancellationToken.None);
        }

        for (var from = 0; from < Tasks; from += TasksPerTurn)
        {
            var session = store.Open(TurnOf($"tasks-{from}", new EventInput("fill")), fromInbox: false);
            for (var i = from; i < Math.Min(from + TasksPerTurn, Tasks); i++)
            {
                var id = await session.TakeTaskIdAsync(CancellationToken.None);
                session.Save(new TaskItem
                {
                    Id = id,
                    Text = $"Prepare the review number {id.Number} with the operations team",
                    Priority = Priority.Of((Quadrant)((id.Number % 4) + 1)),
                    Owner = MemberOf(i % Accounts),
                    CreatedBy = MemberOf(i % Accounts),
                    CreatedAt = Now,
                    ChangedAt = Now,
                    Account = NameOf(i % Accounts),
                });
            }

            await session.CommitAsync(CancellationToken.None);
        }
    }

    private static string NameOf(int i) => string.Create(CultureInfo.InvariantCulture, $"Customer {i:D4}");

    private static MemberId MemberOf(int i) => new(string.Create(CultureInfo.InvariantCulture, $"member-{i % Members}"));

    private static Turn TurnOf(string id, TurnInput input) => new()
    {
        Id = new TurnId(id),
        Workspace = new WorkspaceId("bench"),
        Conversation = new ConversationId("bench"),
        Channel = "bench",
        Actor = MemberOf(0),
        ActorName = "Dana",
        ReceivedAt = Now,
        Input = input,
    };
}
