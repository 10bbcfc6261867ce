using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;

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
        return services;
    }
}
