using Azure;
using CsmBot.Conversation.Ports;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Hosting;

/// <summary>
/// Makes storage ready before anything else runs. A fault that a person must mend (read-only folder, damaged file, wrong key) ends the start with its cause;
/// a remote service that is merely out of reach does not: the bot starts unready, says so on its health page, and tries again by itself.
/// </summary>
internal sealed partial class StorageStart(IStorageProbe probe, TimeProvider time, ILogger<StorageStart> logger) : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(2);

    public bool IsReady { get; private set; }

    /// <summary>Refuses the start where waiting cannot help.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(refuses: true, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RetryInterval, time);
        while (!IsReady && await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(refuses: false, stoppingToken);
        }
    }

    private async Task TryAsync(bool refuses, CancellationToken cancellationToken)
    {
        try
        {
            await probe.PrepareAsync(cancellationToken);
            IsReady = true;
        }
        catch (StorageUnavailableException exception) when (!refuses || MayPass(exception))
        {
            Log.NotYet(logger, exception.Message);
        }
        catch (StorageUnavailableException exception)
        {
            throw new RefusalException(ExitCode.Storage, exception.Message.ReplaceLineEndings(" "), exception);
        }
    }

    /// <summary>Only a remote service comes back by itself: when it did not answer, was busy or failed. A refusal (wrong key, wrong address) stays one.</summary>
    private static bool MayPass(StorageUnavailableException exception)
    {
        for (Exception? cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is RequestFailedException failed)
            {
                return failed.Status is 0 or 408 or 429 or >= 500;
            }
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Storage is not ready yet: {Cause}")]
        public static partial void NotYet(ILogger logger, string cause);
    }
}
