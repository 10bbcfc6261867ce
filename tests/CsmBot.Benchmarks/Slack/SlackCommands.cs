using System.Globalization;
using CsmBot.Benchmarks.Load;
using CsmBot.Testing.Slack;
using Microsoft.Data.Sqlite;

namespace CsmBot.Benchmarks.Slack;

/// <summary>
/// A <c>/triage</c> from its signed post to the answer at its response address, against a minimal bot on bolt that keeps what it was told in memory. Asked: at
/// least 0.8 times its commands per CPU-second, aim 1.5; at most its memory; acknowledged within 50 ms at p99 over 16 connections.
/// </summary>
internal sealed class SlackCommands(BotProcess ours, BotProcess bolt, FakeSlackApi slack, TextWriter output)
{
    private const int Rounds = 3;
    private const int WarmUps = 3;
    private const int WarmUp = 2_000;

    // Our client asks Slack for at most 100 people a minute, which is what new ones then wait for; so everybody is met before, at that pace.
    private const int MetAtOnce = 100;

    private static readonly TimeSpan BetweenMeetings = TimeSpan.FromSeconds(61);

    // One connection waits for each answer, so it needs fewer commands to be measured as long.
    private static readonly (int Connections, int Commands)[] Loads = [(1, 1_500), (16, 4_000), (64, 4_000)];

    private readonly AnswerCounter _answers = new();
    private readonly Comparison _comparison = new("bolt", "commands");
    private SlackLoad _ours = null!;
    private SlackLoad _bolt = null!;

    /// <param name="output">Where the table goes.</param>
    /// <param name="environment">Variables for our process, to try settings of the runtime.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyDictionary<string, string> environment)
    {
        await using var slack = await FakeSlackApi.StartAsync(CancellationToken.None);
        slack.IsRecording = false;
        for (var person = 0; person < TypedCommand.People; person++)
        {
            slack.Workspace.AddUser(TypedCommand.UserId(person), "Dana Reyes", "dana@example.com");
        }

        var settings = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["Slack__SigningSecret"] = TypedCommand.SigningSecret,
            ["Slack__BotToken"] = FakeSlackApi.BotToken,
            ["Slack__ApiBaseUrl"] = slack.BaseAddress.AbsoluteUri,
        };
        await using var bolt = await BotProcess.StartPeerAsync("slack-bolt-bench.cjs", TypedCommand.SigningSecret, FakeSlackApi.BotToken, slack.BaseAddress.AbsoluteUri);
        await using var ours = await BotProcess.StartOursAsync(settings);
        await new SlackCommands(ours, bolt, slack, output).RunAsync();
    }

    private async Task RunAsync()
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"at start: ours {ours.ResidentMiB:F0} MiB, bolt {bolt.ResidentMiB:F0} MiB"));
        _answers.Watch(slack);
        _ours = new SlackLoad(ours, slack, _answers);
        _bolt = new SlackLoad(bolt, slack, _answers);
        for (var met = 0; met < TypedCommand.People; met += MetAtOnce)
        {
            await Task.Delay(met == 0 ? TimeSpan.Zero : BetweenMeetings);
            await MeasureAsync(MetAtOnce, 16);
        }

        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            await MeasureAsync(WarmUp, 16);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (connections, commands) in Loads)
            {
                var (theirs, own) = await MeasureAsync(commands, connections);
                _comparison.Add(string.Create(CultureInfo.InvariantCulture, $"{connections,2} connections"), own, theirs);
            }
        }

        await _comparison.WriteAsync(output, ours, bolt);
    }

    private async Task<(Point Bolt, Point Ours)> MeasureAsync(int commands, int connections)
    {
        var theirs = await _bolt.PostAsync(commands, connections);
        var own = await _ours.PostAsync(commands, connections);
        var stored = await StoredTasksAsync();
        return stored == _ours.Posted ? (theirs, own) : throw new InvalidOperationException($"{_ours.Posted} commands left {stored} tasks");
    }

    /// <summary>Looks into our file itself, so that asking costs our process nothing.</summary>
    private async Task<long> StoredTasksAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={ours.Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM rows WHERE key > 'task|' AND key < 'task}'";
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
