using System.Globalization;

namespace CsmBot.Benchmarks.Load;

/// <summary>CPU of one triage turn through real HTTP against the bare endpoint, in pairs of one run; the asked ratio is at most 5.</summary>
internal static class TurnCost
{
    private const int WarmUp = 3_000;
    private const int Measured = 4_000;
    private const int Pairs = 3;

    public static async Task RunAsync(TextWriter output)
    {
        await using var bare = await ServerProcess.StartBareAsync();
        await using var bot = await ServerProcess.StartBotAsync();
        using var bareLoad = new LoadRun(bare);
        using var botLoad = new LoadRun(bot);
        await bareLoad.OpenAsync();
        await botLoad.OpenAsync();
        await bareLoad.PostAsync(WarmUp);
        await botLoad.PostAsync(WarmUp);
        List<double> ratios = [];
        for (var pair = 1; pair <= Pairs; pair++)
        {
            var (bareCpu, barePerSecond) = await bareLoad.PostAsync(Measured);
            var (botCpu, botPerSecond) = await botLoad.PostAsync(Measured);
            ratios.Add(botCpu / bareCpu);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"pair {pair}: bare {bareCpu.TotalMicroseconds:F0} us CPU ({barePerSecond:F0}/s), turn {botCpu.TotalMicroseconds:F0} us CPU ({botPerSecond:F0}/s), ratio {botCpu / bareCpu:F2}"));
        }

        ratios.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios[Pairs / 2]:F2} (asked: at most 5)"));
    }
}
