using CsmBot.Protocols.Tables;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables;

internal static class TestTables
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string NewName() => $"t{Guid.NewGuid():N}";

    public static async Task<TableClient> CreateAsync(AzuriteServer azurite)
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(NewName());
        await table.CreateAsync(Cancel);
        return table;
    }
}
