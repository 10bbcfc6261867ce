using System.Globalization;
using CsmBot.Benchmarks.Load;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsmBot.Benchmarks.Rhythm;

/// <summary>What the bot costs while nothing happens, with the digests of many members planned for tomorrow; asked: under 1 % of a core for 10,000.</summary>
internal static class IdleCost
{
    private const int MembersPerTurn = 20;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(TextWriter output, int members)
    {
        await using var bot = await BotProcess.StartOursAsync(new Dictionary<string, string>(StringComparer.Ordinal));
        await WatchAsync(output, bot, 0);
        await using (var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", bot.Database)]).Build())
            .AddLogging()
            .AddConversation()
            .AddStorage()
            .BuildServiceProvider())
        {
            await services.GetRequiredService<IStorageProbe>().PrepareAsync(CancellationToken.None);
            await FillAsync(services.GetRequiredService<IWorkspaceStore>(), members, TimeProvider.System.GetCurrentInstant() + Duration.FromDays(1));
        }

        await WatchAsync(output, bot, members);
    }

    private static async Task WatchAsync(TextWriter output, BotProcess bot, int members)
    {
        await Task.Delay(Settling);
        var before = bot.CpuSeconds;
        await Task.Delay(Watched);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{members} members planned: {100 * (bot.CpuSeconds - before) / Watched.TotalSeconds:F2} % of a core, {bot.ResidentMiB:F0} MiB resident"));
    }

    private static async Task FillAsync(IWorkspaceStore store, int members, Instant due)
    {
        foreach (var some in Enumerable.Range(0, members).Select(i => new MemberId($"member-{i}")).Chunk(MembersPerTurn))
        {
            var session = store.Open(TurnOf(some[0], due), fromInbox: false);
            foreach (var member in some)
            {
                session.Save(new Member { Id = member, Name = member.Value });
                session.Save(member, new Place(new ConversationId($"with-{member}"), "web"));
                session.Save(new DayPlan(member, due));
                session.Save(new WakeUp("digest", member.Value, due, member));
            }

            await session.CommitAsync(CancellationToken.None);
        }
    }

    private static Turn TurnOf(MemberId member, Instant at) => new()
    {
        Id = new TurnId($"fill-{member}"),
        Workspace = new WorkspaceId("local"),
        Conversation = new ConversationId($"with-{member}"),
        Channel = "web",
        Actor = member,
        ActorName = member.Value,
        ReceivedAt = at,
        Input = new EventInput("fill"),
    };
}
