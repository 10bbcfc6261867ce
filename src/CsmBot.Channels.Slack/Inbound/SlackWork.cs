using CsmBot.Protocols.Slack.WebApi.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>What is done after Slack was answered and leaves nothing behind: windows and Homes, which are asked for again when they do not come.</summary>
internal sealed partial class SlackWork(IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SlackWork> logger)
{
    /// <summary>How long a call is repeated that Slack asks to wait with.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

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

    /// <summary>Calls again for as long as Slack asks to wait: nobody stands behind this.</summary>
    public async Task PatientlyAsync(Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            TimeSpan pause;
            try
            {
                await call(cancellationToken);
                return;
            }
            catch (SlackApiException failure) when (failure.Kind == SlackErrorKind.RateLimited && time.GetElapsedTime(start) + failure.RetryAfter.GetValueOrDefault() < Patience)
            {
                pause = failure.RetryAfter > ShortestPause ? failure.RetryAfter.Value : ShortestPause;
            }

            await Task.Delay(pause, time, cancellationToken);
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
