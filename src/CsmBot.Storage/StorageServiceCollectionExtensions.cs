using CsmBot.Conversation.Ports;
using CsmBot.Storage.AzureTables;
using CsmBot.Storage.Rows;
using CsmBot.Storage.Sessions;
using CsmBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CsmBot.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds the ports on the engine that the <c>Storage</c> section names.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton(provider => CreateEngine(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton<WorkspaceDirectory>();
        services.AddSingleton<AccountBooks>();
        services.AddSingleton(provider => new Instances(
            provider.GetRequiredService<IRowEngine>(),
            provider.GetRequiredService<TimeProvider>(),
            isAlone: provider.GetRequiredService<IOptions<StorageOptions>>().Value.Engine == StorageEngine.Sqlite));
        services.AddSingleton<IWakeUps, WakeUps>();
        services.AddSingleton<IWorkspaceStore, WorkspaceStore>();
        services.AddSingleton<IInbox, Inbox>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<ISendPlans, SendPlans>();
        services.AddSingleton<IConversationDirectory, ConversationDirectory>();
        services.AddSingleton<IChannelDocuments, ChannelDocuments>();
        services.AddSingleton<IStorageProbe, StorageProbe>();
        return services;
    }

    private static IRowEngine CreateEngine(StorageOptions options) => options.Engine switch
    {
        StorageEngine.Sqlite => new SqliteRowEngine(new SqliteFile(options.Path)),
        StorageEngine.AzureTables => new AzureTableRowEngine(AzureTableClients.Open(options)),
        _ => throw new NotSupportedException($"Storage engine {options.Engine}"),
    };
}
