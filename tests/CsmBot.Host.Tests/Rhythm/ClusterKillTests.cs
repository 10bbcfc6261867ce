using System.Globalization;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Testing.Peers;
using CsmBot.Testing.Slack;
using NodaTime;
using Xunit;

namespace CsmBot.Host.Tests.Rhythm;

/// <summary>
/// Three processes share a table service and a clock in PostgreSQL, and die by SIGKILL while digests, reminders and requests go out. Each is sent once. What a process had sent
/// and not recorded when it was killed may come a second time, and nothing else: those are counted, by a look into storage after each death.
/// </summary>
public sealed class ClusterKillTests(AzuriteServer azurite, PostgresServer postgres, ITestOutputHelper output) : IClassFixture<AzuriteServer>, IClassFixture<PostgresServer>
{
    private const int Hosts = 3;

    /// <summary>Deliveries that one process has under way at most.</summary>
    private const int UnderWay = 32;

    private static readonly int Digests = NumberFrom("CSMBOT_CLUSTER_DIGESTS") ?? 60;

    private static readonly int Nudges = NumberFrom("CSMBOT_CLUSTER_NUDGES") ?? 40;

    private static readonly int Delegations = NumberFrom("CSMBOT_CLUSTER_DELEGATIONS") ?? 20;

    private static readonly Duration Lead = Duration.FromSeconds(10);

    private static readonly Duration Between = Duration.FromMilliseconds(400);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_processes_that_are_killed_at_random_send_each_digest_reminder_and_request_once()
    {
        var seed = NumberFrom("CSMBOT_CLUSTER_SEED") ?? Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var workspace = new FakeWorkspace();
        await using var cluster = await Cluster.StartAsync(Hosts, workspace, azurite.ConnectionString, postgres.ConnectionString);
        await using var team = await DigestTeam.OpenAsync(workspace, cluster.Storage);
        var random = new Random(seed);
        var plans = PlansOf(team);
        random.Shuffle(plans);
        var people = Enumerable.Range(1, plans.Length).Select(DigestTeam.Person).ToList();
        var first = TimeProvider.System.GetCurrentInstant() + Lead + (Between * (plans.Length / 4.0));
        foreach (var (number, person) in people.Index())
        {
            workspace.AddUser(person.Value, person.Value);
            await plans[number](person, first + (Between * number));
        }

        var last = first + (Between * plans.Length);
        var ambiguous = await KillAsync(cluster, team, random, last);
        await cluster.WaitForAsync(channels => people.All(channels.SelectMany(channel => channel.Sent).ToHashSet().Contains), Patience);
        await cluster.WaitUntilIdleAsync();

        var sent = cluster.Channels.SelectMany(channel => channel.Sent).CountBy(person => person).ToDictionary();
        var twice = sent.Where(pair => pair.Value > 1).Select(pair => pair.Key).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Digests} digests, {Nudges} reminders, {Delegations} requests, {cluster.Deaths} deaths, {ambiguous.Count} sent and not recorded at a death, {twice.Count} of them sent twice; by host {string.Join(", ", cluster.Channels.Select(channel => channel.Sent.Count))}; done {(TimeProvider.System.GetCurrentInstant() - last).TotalSeconds:F0} s after the last was due"));
        Assert.Equal(people.ToHashSet(), sent.Keys.ToHashSet());
        Assert.All(sent, pair => Assert.True(pair.Value <= 1 + ambiguous.Count(person => person == pair.Key), cluster.HistoryOf(pair.Key)));
        Assert.InRange(ambiguous.Count, 0, cluster.Deaths * UnderWay);
        Assert.Equal(0, await team.CountParkedAsync());
    }

    /// <summary>How each of the messages is planned.</summary>
    private static Func<MemberId, Instant, Task>[] PlansOf(DigestTeam team) =>
    [
        .. Enumerable.Repeat<Func<MemberId, Instant, Task>>(team.PlanAsync, Digests),
        .. Enumerable.Repeat<Func<MemberId, Instant, Task>>(team.PlanNudgeAsync, Nudges),
        .. Enumerable.Repeat<Func<MemberId, Instant, Task>>(team.PlanDelegationAsync, Delegations),
    ];

    /// <summary>Kills one after another until the last message is due. Returns whose message had gone out without a record at a death.</summary>
    private static async Task<IReadOnlyList<MemberId>> KillAsync(Cluster cluster, DigestTeam team, Random random, Instant until)
    {
        List<MemberId> ambiguous = [];
        while (TimeProvider.System.GetCurrentInstant() < until)
        {
            await Task.Delay(random.Next(2_000, 7_000), Token);
            var victim = random.Next(Hosts);
            await cluster.KillAsync(victim);
            var unrecorded = await team.ReadUnrecordedAsync();
            // What was on the wire still arrives.
            await Task.Delay(random.Next(500, 3_000), Token);
            ambiguous.AddRange(unrecorded.Intersect(cluster.Channels[victim].Sent));
            cluster.Note(victim);
            await cluster.RestartAsync(victim);
        }

        return ambiguous;
    }

    private static int? NumberFrom(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
