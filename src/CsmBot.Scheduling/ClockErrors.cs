using Microsoft.Extensions.Logging;
using Quartz;

namespace CsmBot.Scheduling;

/// <summary>Says in a line what Quartz tells in hundreds, again and again as long as its database is away.</summary>
internal sealed partial class ClockErrors(ILogger<Clock> logger) : ISchedulerListener
{
    public ValueTask SchedulerError(IScheduler scheduler, SchedulerErrorContext errorContext, CancellationToken cancellationToken = default)
    {
        Log.Failed(logger, errorContext.Exception.GetBaseException().Message);
        return ValueTask.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "The clock failed and goes on as soon as it can: {Cause}")]
        public static partial void Failed(ILogger logger, string cause);
    }
}
