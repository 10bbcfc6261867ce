using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Triage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CsmBot.Conversation;

public static class ConversationServiceCollectionExtensions
{
    /// <summary>Adds the turn pipeline with every command, dialog and action. Storage and at least one channel sender are added by others.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDateTimeZoneProvider>(DateTimeZoneProviders.Tzdb);
        services.AddSingleton<TriageEngine>(_ => new TriageEngine());
        services.AddCommands();
        services.AddSingleton<CommandTable>();
        services.AddSingleton<TurnLimits>();
        services.AddSingleton<TurnRouter>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Newcomers>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<OutboxDeliverer>();
        services.AddSingleton<TurnDispatcher>();
        services.AddSingleton(provider => new TurnIntake(
            provider.GetRequiredService<Ports.IInbox>(), provider.GetRequiredService<TurnDispatcher>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Rhythm.WakeUpSweep(
            provider.GetRequiredService<Ports.IWakeUps>(),
            provider.GetRequiredService<TurnIntake>(),
            provider.GetRequiredService<Rhythm.SendPlanner>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Dialogs.Signals.SignalDoor(
            provider.GetRequiredService<Ports.IWorkspaceStore>(), provider.GetRequiredService<TurnIntake>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDeliverer>());
        services.AddHostedService(provider => provider.GetRequiredService<TurnDispatcher>());
        return services;
    }
}
