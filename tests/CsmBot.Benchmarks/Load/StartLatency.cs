using System.Diagnostics;
using System.Globalization;

namespace CsmBot.Benchmarks.Load;

/// <summary>From starting the process to the first answered turn; asked: under 2 s.</summary>
internal static class StartLatency
{
    private const int Runs = 5;

    public static async Task RunAsync(TextWriter output)
    {
        List<double> seconds = [];
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            await using var bot = await ServerProcess.StartBotAsync();
            using var load = new LoadRun(bot);
            await load.OpenAsync();
            await load.PostAsync(1);
            seconds.Add(clock.Elapsed.TotalSeconds);
        }

        seconds.Sort();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"start to first answered turn: median {seconds[Runs / 2]:F2} s, worst {seconds[^1]:F2} s (asked: under 2 s)"));
    }
}
