using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CsmBot.Scheduling;

/// <summary>Looks for what is due. One at a time: a sweep that takes longer than the interval is not joined by a second one.</summary>
[DisallowConcurrentExecution]
internal sealed partial class WakeUpJob(WakeUpSweep sweep, ILogger<WakeUpJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await sweep.RunAsync(cancellationToken);
        }
        catch (StorageUnavailableException exception)
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is due could not be read; trying again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
