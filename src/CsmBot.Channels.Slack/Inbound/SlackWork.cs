using CsmBot.Protocols.Slack.WebApi.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>What is done after Slack was answered and leaves nothing behind: windows and Homes, which are asked for again when they do not come.</summary>
internal sealed partial class SlackWork(IHostApplicationLifetime lifetime, ILogger<SlackWork> logger)
{
    public void Start(string name, Func<CancellationToken, Task> work) => _ = RunAsync(name, work);

    /// <summary>Ends when it is done or has failed.</summary>
    public async Task RunAsync(string name, Func<CancellationToken, Task> work)
    {
        try
        {
            await Task.Yield();
            await work(lifetime.ApplicationStopping);
        }
        catch (SlackApiException failure)
        {
            Log.Refused(logger, name, failure.Error);
        }
        catch (Exception exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Log.Failed(logger, name, exception);
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Name}: Slack says {Error}")]
        public static partial void Refused(ILogger logger, string name, string error);

        [LoggerMessage(2, LogLevel.Error, "{Name} failed")]
        public static partial void Failed(ILogger logger, string name, Exception exception);
    }
}
