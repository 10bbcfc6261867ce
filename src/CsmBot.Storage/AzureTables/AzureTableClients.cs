using Azure.Core;
using Azure.Identity;
using CsmBot.Protocols.Tables;

namespace CsmBot.Storage.AzureTables;

/// <summary>Opens the table with whatever credential the settings give: a connection string (key or shared access signature) or the machine's identity.</summary>
internal static class AzureTableClients
{
    public static TableClient Open(StorageOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return new TableServiceClient(options.ConnectionString).GetTableClient(options.Table);
        }

        if (options.Endpoint is null)
        {
            throw new InvalidOperationException("Storage:Engine is AzureTables, so either Storage:ConnectionString or Storage:Endpoint must be set");
        }

        TokenCredential identity = new DefaultAzureCredential();
        return new TableServiceClient(options.Endpoint, identity).GetTableClient(options.Table);
    }
}
