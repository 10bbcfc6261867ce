using CsmBot.Scheduling.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CsmBot.Scheduling;

public static class SchedulingServiceCollectionExtensions
{
    /// <summary>Adds the clock. What is due is in storage; the clock itself keeps nothing that a restart could miss.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddOptions<ClockOptions>().BindConfiguration(ClockOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClockOptions>, ClockOptionsValidator>();
        services.AddSingleton<WakeUpJob>();
        services.AddSingleton<Clock>();
        services.AddSingleton(provider => new ClockHealth(provider.GetRequiredService<Clock>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<Clock>());
        return services;
    }
}
