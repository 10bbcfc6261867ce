using System.Globalization;

namespace CsmBot.Benchmarks.Load;

/// <summary>Resident memory over many turns; asked: growth under 10 % once warm.</summary>
internal static class MemoryGrowth
{
    private const int Steps = 10;

    public static async Task RunAsync(TextWriter output, int turns)
    {
        await using var bot = await ServerProcess.StartBotAsync();
        using var load = new LoadRun(bot);
        await load.OpenAsync();
        long warm = 0;
        for (var step = 1; step <= Steps; step++)
        {
            var (_, perSecond) = await load.PostAsync(turns / Steps);
            var resident = bot.ResidentBytes;
            warm = step == 1 ? resident : warm;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{step * turns / Steps} turns: {resident / 1048576.0:F0} MiB resident, {100.0 * (resident - warm) / warm:+0.0;-0.0;0} % since the first step, {perSecond:F0} turns/s"));
        }
    }
}
