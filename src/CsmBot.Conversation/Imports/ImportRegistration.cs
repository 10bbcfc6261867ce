using CsmBot.Conversation.Imports.Accounts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsmBot.Conversation.Imports;

internal static class ImportRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportFiler>();
        services.AddSingleton(provider => new ImportRunner(
            provider.GetRequiredService<IWorkspaceStore>(),
            provider.GetRequiredService<TurnRunner>(),
            provider.GetRequiredService<ImportFiler>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TaskReader>();
        services.AddSingleton(provider => new AccountImporter(
            provider.GetRequiredService<IWorkspaceStore>(),
            provider.GetRequiredService<TurnRunner>(),
            provider.GetRequiredService<IDateTimeZoneProvider>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AccountExporter>();
        return services;
    }
}
