using System.Diagnostics;
using System.Globalization;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CsmBot.Benchmarks.Rhythm;

/// <summary>
/// The digests of many members in one minute, fifty open tasks each: asked for 10,000 on two cores and SQLite, from the sweep to the last composed digest, under 60 s and
/// 400 MB. Nothing is sent; the outbox rows are written and settled. The database is filled by a process of its own, so that its memory is not counted.
/// </summary>
internal static class MorningRush
{
    public static async Task RunAsync(TextWriter output, int members)
    {
        var folder = Directory.CreateTempSubdirectory("csmbot-bench-").FullName;
        try
        {
            var path = Path.Combine(folder, "bot.db");
            using (var filling = Process.Start(Environment.ProcessPath!, [.. ExecutableArguments(), "digests-fill", path, members.ToString(CultureInfo.InvariantCulture)]))
            {
                await filling.WaitForExitAsync();
            }

            await MeasureAsync(output, path, members);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task FillAsync(string path, int members)
    {
        await using var services = Open(path, new RecordingSender());
        await services.GetRequiredService<IStorageProbe>().PrepareAsync(CancellationToken.None);
        await MorningTeam.FillAsync(services.GetRequiredService<IWorkspaceStore>(), members, TimeProvider.System.GetCurrentInstant());
    }

    private static async Task MeasureAsync(TextWriter output, string path, int members)
    {
        var sender = new RecordingSender();
        await using var services = Open(path, sender);
        await services.GetRequiredService<IStorageProbe>().PrepareAsync(CancellationToken.None);
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await services.GetRequiredService<WakeUpSweep>().RunAsync(CancellationToken.None);
        var swept = clock.Elapsed;
        while (services.GetRequiredService<TurnDispatcher>().Depth > 0 || services.GetRequiredService<OutboxDeliverer>().Depth > 0)
        {
            await Task.Delay(10);
        }

        var done = clock.Elapsed;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{members} digests of {MorningTeam.TasksEach} tasks: swept in {swept.TotalSeconds:F1} s, {sender.Sent} composed and settled in {done.TotalSeconds:F1} s, {1000 * done.TotalSeconds / members:F2} ms each; CPU {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F1} s; peak {PeakMiB():F0} MiB resident, {GC.GetTotalAllocatedBytes() / 1048576.0:F0} MiB allocated (asked: under 60 s, 400 MB)"));
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }
    }

    private static ServiceProvider Open(string path, RecordingSender sender) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", path)]).Build())
        .AddLogging()
        .AddSingleton<IChannelSender>(sender)
        .AddConversation()
        .AddStorage()
        .BuildServiceProvider();

    /// <summary>Run by <c>dotnet</c>, the program is its first argument.</summary>
    private static string[] ExecutableArguments() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(MorningRush).Assembly.Location] : [];

    private static double PeakMiB()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576.0;
    }
}
