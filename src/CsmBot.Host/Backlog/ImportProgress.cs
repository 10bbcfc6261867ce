using Spectre.Console;

namespace CsmBot.Host.Backlog;

/// <summary>A bar where a person watches, nothing where a script does. The total is the share of the file that was read.</summary>
internal static class ImportProgress
{
    public static async Task ShowAsync(Stream input, Func<Action<int>, Task> run)
    {
        if (Console.IsErrorRedirected || !input.CanSeek || input.Length == 0)
        {
            await run(_ => { });
            return;
        }

        // On stderr, so that the summary on stdout can be kept.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Importing", maxValue: input.Length);
            await run(_ => bar.Value = input.Position);
        });
    }
}
