using System.Diagnostics;
using System.Globalization;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsmBot.Benchmarks.Load;

/// <summary><c>today</c> for a member with ten thousand open tasks; asked: under 50 ms.</summary>
internal static class TodayLatency
{
    private const int Tasks = 10_000;
    private const int TasksPerTurn = 20;
    private const int Runs = 30;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("csmbot-bench-").FullName;
        try
        {
            await MeasureAsync(output, Path.Combine(folder, "bot.db"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, string path)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", path)]).Build())
            .AddLogging()
            .AddConversation()
            .AddStorage()
            .BuildServiceProvider();
        await services.GetRequiredService<IStorageProbe>().PrepareAsync(CancellationToken.None);
        await FillAsync(services.GetRequiredService<IWorkspaceStore>());

        var runner = services.GetRequiredService<TurnRunner>();
        List<double> milliseconds = [];
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            await runner.RunAsync(TurnOf($"today-{run}"), fromInbox: false, CancellationToken.None);
            milliseconds.Add(clock.Elapsed.TotalMilliseconds);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"today with {Tasks} open tasks: first {milliseconds[0]:F1} ms, median {milliseconds.Order().ElementAt(Runs / 2):F1} ms, worst {milliseconds.Max():F1} ms (asked: under 50 ms)"));
    }

    private static async Task FillAsync(IWorkspaceStore store)
    {
        for (var number = 1; number <= Tasks; number += TasksPerTurn)
        {
            var turn = TurnOf($"fill-{number}");
            var session = store.Open(turn, fromInbox: false);
            for (var i = 0; i < TasksPerTurn; i++)
            {
                var id = await session.TakeTaskIdAsync(CancellationToken.None);
                session.Save(new TaskItem
                {
                    Id = id,
                    Text = $"Prepare the review number {id.Number} with the operations team",
                    Priority = Priority.Of((Quadrant)((id.Number % 4) + 1)),
                    Owner = turn.Actor,
                    CreatedBy = turn.Actor,
                    CreatedAt = turn.ReceivedAt,
                    ChangedAt = turn.ReceivedAt,
                    Account = $"Account {id.Number % 300}",
                });
            }

            await session.CommitAsync(CancellationToken.None);
        }
    }

    private static Turn TurnOf(string id) => new()
    {
        Id = new TurnId(id),
        Workspace = new WorkspaceId("bench"),
        Conversation = new ConversationId("bench"),
        Channel = "bench",
        Actor = new MemberId("dana"),
        ActorName = "Dana",
        ReceivedAt = Instant.FromUtc(2026, 11, 23, 15, 0),
        Input = new TextInput("today"),
    };
}
