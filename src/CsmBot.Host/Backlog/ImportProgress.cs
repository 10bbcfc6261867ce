using Spectre.Console;

namespace CsmBot.Host.Backlog;

/// <summary>A bar where a person watches, nothing where a script does.</summary>
internal static class ImportProgress
{
    /// <summary>Shows the share of a file that was read.</summary>
    public static async Task ShowAsync(Stream input, Func<Action<int>, Task> run)
    {
        var isMeasured = input.CanSeek && input.Length > 0;
        await ShowAsync(isMeasured ? input.Length : 0, advance => run(_ => advance(input.Position)));
    }

    /// <param name="total">What is told at the end; 0 shows nothing.</param>
    public static Task ShowAsync(int total, Func<Action<int>, Task> run) => ShowAsync((long)total, advance => run(done => advance(done)));

    private static async Task ShowAsync(long total, Func<Action<long>, Task> run)
    {
        if (Console.IsErrorRedirected || total == 0)
        {
            await run(_ => { });
            return;
        }

        // On stderr, so that the summary on stdout can be kept.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Importing", maxValue: total);
            await run(done => bar.Value = done);
        });
    }
}
