using System.Diagnostics;
using CsmBot.Benchmarks.Load;
using CsmBot.Channels.Slack;
using CsmBot.Testing.Slack;

namespace CsmBot.Benchmarks.Slack;

/// <summary>Posts commands to one bot and waits until each has been answered at its response address.</summary>
internal sealed class SlackLoad(BotProcess bot, FakeSlackApi slack, AnswerCounter answers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>What a bot does after its last answer, such as noting that it was delivered, is part of the command too.</summary>
    private static readonly TimeSpan AfterWork = TimeSpan.FromMilliseconds(500);

    private readonly Uri _address = new(bot.Root, SlackEndpoints.CommandsPath);
    private int _last;

    /// <summary>Commands posted so far.</summary>
    public int Posted => _last;

    public async Task<Point> PostAsync(int commands, int connections)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var client = new HttpClient(handler);
        var milliseconds = new double[commands];
        var (first, next) = (_last, -1);
        _last += commands;
        var answered = answers.ExpectAsync(commands);
        var cpu = bot.CpuSeconds;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < commands; number = Interlocked.Increment(ref next))
            {
                milliseconds[number] = await PostAsync(client, new TypedCommand(first + number));
            }
        }));
        await Task.WhenAny(answered, Task.Delay(Patience));
        var elapsed = clock.Elapsed.TotalSeconds;
        await Task.Delay(AfterWork);
        if (answers.Count != commands)
        {
            throw new InvalidOperationException($"{commands} commands were answered {answers.Count} times");
        }

        Array.Sort(milliseconds);
        return new Point(commands / elapsed, commands / (bot.CpuSeconds - cpu), milliseconds[commands / 2], milliseconds[commands * 99 / 100]);
    }

    private async Task<double> PostAsync(HttpClient client, TypedCommand command)
    {
        using var request = await command.ToRequestAsync(_address, slack);
        var began = Stopwatch.GetTimestamp();
        using var acknowledged = await client.SendAsync(request);
        var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        acknowledged.EnsureSuccessStatusCode();
        return (await acknowledged.Content.ReadAsStringAsync()) is { Length: > 0 } said
            ? throw new InvalidOperationException($"An acknowledgement says something: {said}")
            : milliseconds;
    }
}
