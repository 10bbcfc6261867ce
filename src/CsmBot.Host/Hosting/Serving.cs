using CsmBot.Channels.Slack.Settings;
using CsmBot.Channels.Teams.Settings;
using CsmBot.Channels.Web;
using CsmBot.Host.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Hosting;

internal static partial class Serving
{
    /// <summary>Runs until stopped, and says in one line where. Ends with a failure when a part of the bot did.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        await app.StartAsync();
        await SayAsync(app, ReadyLine(app));
        await app.WaitForShutdownAsync();
        var failed = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().FirstOrDefault(service => service.ExecuteTask is { IsFaulted: true });
        return failed is null
            ? ExitCode.Done
            : throw new RefusalException(ExitCode.Unexpected, $"CsmBot had to stop: {failed.GetType().Name} failed ({failed.ExecuteTask!.Exception!.InnerException!.Message}).");
    }

    /// <summary>One line for the person at the terminal; where a collector reads JSON, one more JSON object.</summary>
    private static Task SayAsync(WebApplication app, string line)
    {
        if (app.Configuration["Logging:Console:FormatterName"] != ConsoleFormatterNames.Json)
        {
            return Console.Out.WriteLineAsync(line);
        }

        Log.Ready(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CsmBot.Host"), line);
        return Task.CompletedTask;
    }

    private static string ReadyLine(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "nowhere";
        var hasPage = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Enabled ?? app.Environment.IsDevelopment();
        var ready = hasPage
            ? $"CsmBot is ready: open {address}/ (Ctrl-C stops it)."
            : $"CsmBot is ready on {address}/ without its page, which Web:Enabled switches on (Ctrl-C stops it).";
        return $"{ready} {app.Services.GetRequiredService<TeamsState>().Words}. {app.Services.GetRequiredService<SlackState>().Words}.";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Line}")]
        public static partial void Ready(ILogger logger, string line);
    }
}
