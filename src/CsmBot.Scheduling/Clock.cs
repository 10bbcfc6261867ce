using System.Data.Common;
using CsmBot.Scheduling.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace CsmBot.Scheduling;

/// <summary>
/// Runs Quartz with its one job. Where several processes share a clock in PostgreSQL and that is out of reach, the bot goes on without it: it answers, says so on
/// its health page, and tries again by itself. Quartz has a container of its own, which can be made anew after a failed start and left alone at a stop.
/// </summary>
internal sealed partial class Clock(
    WakeUpJob job, IHostApplicationLifetime lifetime, IOptions<ClockOptions> options, TimeProvider time, ILogger<Clock> logger) : BackgroundService
{
    /// <summary>The same in all processes: by this name they know one another.</summary>
    private const string Name = "CsmBot";

    /// <summary>How late something due is noticed, at most.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    /// <summary>A process that was killed is noticed after this and <see cref="Overdue"/>, and what it had begun is begun by another.</summary>
    private static readonly TimeSpan Checkin = TimeSpan.FromSeconds(5);

    /// <summary>Longer than a process ever pauses.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromSeconds(10);

    /// <summary>Below what the host allows all its parts together.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan StatementTimeout = TimeSpan.FromSeconds(10);

    public static TriggerKey Trigger { get; } = new(nameof(WakeUpJob));

    /// <summary>Null until it was started, which a database may delay.</summary>
    public IScheduler? Scheduler { get; private set; }

    public bool IsShared => options.Value.Store == ClockStore.PostgreSQL;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (Scheduler is not null && !await EndsAsync(Scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken)))
        {
            Log.Left(logger);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        while (!await TryStartAsync(stoppingToken))
        {
            await Task.Delay(RetryInterval, time, stoppingToken);
        }
    }

    private async Task<bool> TryStartAsync(CancellationToken cancellationToken)
    {
        var factory = QuartzSchedulerBuilder.Create(Configure).Build();
        try
        {
            var scheduler = await factory.GetScheduler(cancellationToken);
            await scheduler.Start(cancellationToken);
            Scheduler = scheduler;
            return true;
        }
        catch (Exception exception) when (IsShared && exception is SchedulerException or DbException)
        {
            Log.NotYet(logger, exception.GetBaseException().Message);
            await EndsAsync(factory.DisposeAsync());
            return false;
        }
    }

    /// <summary>Quartz tries for ever to tell a database that is away what it is done with, whatever it is asked. Nothing waits for that.</summary>
    private async Task<bool> EndsAsync(ValueTask ending)
    {
        try
        {
            await ending.AsTask().WaitAsync(StopWithin, time);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or SchedulerException or AggregateException)
        {
            return false;
        }
    }

    private void Configure(IQuartzBuilder quartz)
    {
        // Its own container logs nowhere, and what it would say is hundreds of lines as long as a database is away: ClockErrors says it in one.
        quartz.Services.AddSingleton(job);
        quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = Name);
        quartz.UseTimeProvider(time);
        if (IsShared)
        {
            quartz.UsePersistentStore(Share);
        }

        quartz.AddSchedulerListener(new ClockErrors(logger));
        // Late by whatever it was, it goes on from now: one look finds all that is due.
        quartz.ScheduleJob<WakeUpJob>(trigger => trigger
            .WithIdentity(Trigger)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule
                .WithInterval(Interval)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)));
    }

    private void Share(IPersistentStoreBuilder store)
    {
        store.UsePostgres(NpgsqlFactory.Instance, options.Value.ConnectionString!);
        store.ProvisionSchema();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = Checkin;
            cluster.CheckinMisfireThreshold = Overdue;
        });
        store.ConfigureStore(jobs =>
        {
            jobs.StoreJobDataAsStrings = true;
            // What the stop leaves alone must not keep the process.
            jobs.UseBackgroundThreads = true;
            jobs.CommandTimeout = StatementTimeout;
            jobs.DbRetryInterval = RetryInterval;
        });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The clock's database is not ready yet: {Cause}")]
        public static partial void NotYet(ILogger logger, string cause);

        [LoggerMessage(3, LogLevel.Warning, "The clock did not stop in time and is left as it is")]
        public static partial void Left(ILogger logger);
    }
}
