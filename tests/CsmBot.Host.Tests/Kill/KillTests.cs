using System.Globalization;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Host.Tests.Kill;

/// <summary>The process dies by SIGKILL while turns arrive. Whatever was acknowledged is done once, whichever engine holds it.</summary>
public sealed class KillTests(AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    private const int Turns = 200;
    private const int Kills = 6;
    private static readonly string[] Personas = ["dana", "kim", "robin"];

    [Theory]
    [InlineData(20261122)]
    [InlineData(7)]
    public Task Every_acknowledged_turn_is_applied_exactly_once_on_sqlite(int seed) => RunAsync(seed);

    [Fact]
    public Task Every_acknowledged_turn_is_applied_exactly_once_on_azure_tables() => RunAsync(
        42,
        ("Storage__Engine", "AzureTables"),
        ("Storage__ConnectionString", azurite.ConnectionString),
        ("Storage__Table", $"kill{Guid.NewGuid():N}"));

    private static async Task RunAsync(int seed, params (string Key, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        var port = HostProcess.FindPort();
        var random = new Random(seed);
        var deaths = new Queue<int>(Enumerable.Range(0, Kills).Select(_ => random.Next(5, Turns)).Order());
        var host = await HostProcess.ServeAsync(folder.Location, port, settings);
        try
        {
            using var people = new People(host.Address);
            for (var next = 0; next < Turns;)
            {
                // A handful at once, so that a kill finds turns in every phase: on the wire, in the inbox, in a commit, in the outbox.
                var batch = Enumerable.Range(next, Math.Min(random.Next(1, 9), Turns - next)).ToList();
                next += batch.Count;
                var posts = batch.Select(turn => people.TryPostAsync(turn)).ToList();
                var dies = deaths.TryPeek(out var death) && death < next;
                if (dies)
                {
                    deaths.Dequeue();
                    // Some of the batch gets through first, how much the seed says.
                    await Task.WhenAll(posts.Take(random.Next(0, posts.Count + 1)));
                    await host.KillAsync();
                    await Task.WhenAll(posts);
                    await host.DisposeAsync();
                    host = await HostProcess.ServeAsync(folder.Location, port, settings);
                    if (random.Next(2) == 0)
                    {
                        // Sent again while it waits in the inbox is one case, sent again when it is long done the other.
                        await people.WaitUntilIdleAsync();
                    }
                }

                // What was not acknowledged is sent again by the same id; after a death so is what was, since an answer can be lost on its way.
                foreach (var (turn, post) in batch.Zip(posts))
                {
                    Assert.True((await post && !dies) || await people.TryPostAsync(turn), $"Turn {turn} was not acknowledged by a running host");
                }
            }

            await people.WaitUntilIdleAsync();
            Assert.Empty(deaths);
        }
        finally
        {
            await host.DisposeAsync();
        }

        await AssertAppliedOnceAsync(folder, settings);
    }

    private static async Task AssertAppliedOnceAsync(TemporaryFolder folder, (string Key, string Value)[] settings)
    {
        string[] set = [.. settings.SelectMany(pair => new[] { "--set", $"{pair.Key.Replace("__", ":", StringComparison.Ordinal)}={pair.Value}" })];
        var export = await CliRun.OfAsync(["export", .. set.Length == 0 ? ["--set", $"Storage:Path={folder.File("data/csmbot.db")}"] : set]);
        Assert.Equal(0, export.ExitCode);
        var ids = export.Lines.Select(line => Between(line, "\"id\":\"", "\"")).ToList();
        var texts = export.Lines.Select(line => Between(line, "\"text\":\"", "\"")).ToList();
        Assert.Equal(Enumerable.Range(1, Turns).Select(number => $"T-{number}"), ids);
        Assert.Equal(Enumerable.Range(0, Turns).Select(People.TextOf).Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    private static string Between(string line, string from, string to)
    {
        var start = line.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return line[start..line.IndexOf(to, start, StringComparison.Ordinal)];
    }

    /// <summary>The three people of the local page, taking turns.</summary>
    private sealed class People(Uri address) : IDisposable
    {
        private readonly WebPerson[] _all = [.. Personas.Select(persona => new WebPerson(address, persona))];

        public static string TextOf(int turn) => string.Create(CultureInfo.InvariantCulture, $"ring customer number {turn} about their renewal");

        /// <summary>True once acknowledged; false when the line broke.</summary>
        public async Task<bool> TryPostAsync(int turn)
        {
            try
            {
                using var response = await _all[turn % _all.Length].SayAsync(string.Create(CultureInfo.InvariantCulture, $"kill-turn-{turn:D6}"), $"/triage {TextOf(turn)}");
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        public Task WaitUntilIdleAsync() => _all[0].WaitUntilIdleAsync();

        public void Dispose() => Array.ForEach(_all, person => person.Dispose());
    }
}
