using System.Globalization;
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
    private readonly SortedDictionary<string, List<(Point Ours, Point Sdk)>> _points = new(StringComparer.Ordinal);
    private int _lastPerson;

    /// <param name="output">Where the table goes.</param>
    /// <param name="environment">Variables for our process, to try settings of the runtime.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyDictionary<string, string> environment)
    {
        await using var connector = await FakeConnector.StartAsync(new FakeConnectorOptions { IsRecording = false }, CancellationToken.None);
        await using var sdk = await BotProcess.StartSdkAsync();
        await using var ours = await BotProcess.StartOursAsync(environment);
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

        await ReportAsync();
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
        if (name is null)
        {
            return;
        }

        if (!_points.TryGetValue(name, out var points))
        {
            _points[name] = points = [];
        }

        points.Add((own, theirs));
    }

    private async Task ReportAsync()
    {
        await output.WriteLineAsync("median of three (smallest to largest)         turns/s            turns/CPU-s                          acknowledged p50 / p99, ms");
        await output.WriteLineAsync("                                 ours       SDK        ours       SDK        ratio                  ours            SDK");
        foreach (var (name, points) in _points)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-30} {Median(points.Select(p => p.Ours.PerSecond)),8:F0}  {Median(points.Select(p => p.Sdk.PerSecond)),8:F0}   {Median(points.Select(p => p.Ours.PerCpuSecond)),8:F0}  {Median(points.Select(p => p.Sdk.PerCpuSecond)),8:F0}   {Spread(points.Select(p => p.Ours.PerCpuSecond / p.Sdk.PerCpuSecond), "F2"),-20}   {Median(points.Select(p => p.Ours.AcknowledgedMedian)):F1} / {Spread(points.Select(p => p.Ours.AcknowledgedP99), "F1")}   {Median(points.Select(p => p.Sdk.AcknowledgedMedian)):F1} / {Spread(points.Select(p => p.Sdk.AcknowledgedP99), "F1")}"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"at the end: ours {ours.ResidentMiB:F0} MiB, SDK {sdk.ResidentMiB:F0} MiB resident, ratio {ours.ResidentMiB / sdk.ResidentMiB:F2}"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static string Spread(IEnumerable<double> values, string format)
    {
        List<string> sorted = [.. values.Order().Select(value => value.ToString(format, CultureInfo.InvariantCulture))];
        return $"{sorted[Rounds / 2]} ({sorted[0]} to {sorted[^1]})";
    }
}
