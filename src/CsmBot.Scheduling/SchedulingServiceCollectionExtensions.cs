using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CsmBot.Scheduling;

public static class SchedulingServiceCollectionExtensions
{
    /// <summary>How late something due is noticed, at most.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Adds the clock. What is due is in storage; the clock itself keeps nothing, so a restart misses nothing.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.ScheduleJob<WakeUpJob>(trigger => trigger
            .WithIdentity(nameof(WakeUpJob))
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(Interval).RepeatForever())));
        services.AddQuartzHostedService(options =>
        {
            options.AwaitApplicationStarted = true;
            options.WaitForJobsToComplete = true;
        });
        return services;
    }
}
