using System.Globalization;
using CsmBot.Benchmarks.Load;
using CsmBot.Testing.Teams;

namespace CsmBot.Benchmarks.Teams;

/// <summary>
/// A triage turn in Teams, replied to with one card, against a minimal bot on the archived SDK that answers each message with a card. Asked: at least twice its
/// turns per CPU-second, at most half its memory, acknowledged within 50 ms at p99 over 16 connections.
/// </summary>
internal sealed class TeamsTurns(BotProcess ours, BotProcess sdk, FakeConnector connector, TextWriter output)
{
    private const int Rounds = 3;
    private const int Known = 2_000;

    // Our client asks Teams for at most 50 members a second, which is what new people then wait for: their CPU is measured, not their speed.
    private const int New = 200;
    private const int WarmUps = 3;

    // One connection waits for each answer, so it needs fewer turns to be measured as long.
    private static readonly (int Connections, int Turns)[] Loads = [(1, 1_500), (16, 2 * Known), (64, 2 * Known)];

    private readonly ReplyCounter _replies = new();
    private readonly Comparison _comparison = new("SDK", "turns");
    private int _lastPerson;

    /// <param name="output">Where the table goes.</param>
    /// <param name="environment">Variables for our process, to try settings of the runtime.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyDictionary<string, string> environment)
    {
        await using var connector = await FakeConnector.StartAsync(new FakeConnectorOptions { IsRecording = false }, CancellationToken.None);
        await using var sdk = await BotProcess.StartPeerAsync("botbuilder-bot.cjs");

        // Posts from this machine then need no token.
        var open = new Dictionary<string, string>(environment, StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Teams__AllowUnauthenticated"] = "true" };
        await using var ours = await BotProcess.StartOursAsync(open);
        await new TeamsTurns(ours, sdk, connector, output).RunAsync();
    }

    private async Task RunAsync()
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"at start: ours {ours.ResidentMiB:F0} MiB, SDK {sdk.ResidentMiB:F0} MiB"));
        _replies.Watch(connector);
        var known = Meet(Known);
        foreach (var some in known.Chunk(New))
        {
            await MeasureAsync(null, some, 16);
        }

        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            await MeasureAsync(null, known, 16);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (connections, turns) in Loads)
            {
                await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"known people, {connections,2} connections"), [.. Enumerable.Range(0, turns).Select(turn => known[turn % Known])], connections);
            }

            await MeasureAsync("new people,   16 connections", Meet(New), 16);
        }

        await _comparison.WriteAsync(output, ours, sdk);
    }

    private List<Person> Meet(int count)
    {
        List<Person> people = [.. Enumerable.Range(_lastPerson, count).Select(number => new Person(number))];
        _lastPerson += count;
        people.ForEach(person => connector.Conversation(person.ConversationId));
        return people;
    }

    private async Task MeasureAsync(string? name, IReadOnlyList<Person> people, int connections)
    {
        var theirs = await new TeamsLoad(sdk, connector, _replies).PostAsync(people, connections);
        var own = await new TeamsLoad(ours, connector, _replies).PostAsync(people, connections);
        if (name is not null)
        {
            _comparison.Add(name, own, theirs);
        }
    }
}
