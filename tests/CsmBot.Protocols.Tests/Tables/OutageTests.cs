using System.Diagnostics;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables;

/// <summary>Its own server, because it is stopped.</summary>
public sealed class OutageTests(AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_stopped_server_is_a_clear_error_in_bounded_time_and_the_rows_are_back_with_it()
    {
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(20);
        var table = new TableServiceClient(azurite.ConnectionString, options).GetTableClient(TestTables.NewName());
        await table.CreateAsync(TestTables.Cancel);
        await table.AddEntityAsync(new TableEntity("p", "r") { { "A", 1 } }, TestTables.Cancel);

        await azurite.StopAsync();
        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.UpsertEntityAsync(new TableEntity("p", "r"), TestTables.Cancel));

        Assert.Equal((0, TableErrorCode.NoResponse, 4), (failure.Status, failure.ErrorCode, failure.Attempts));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);

        await azurite.StartAsync();
        Assert.Equal(1, (await table.GetEntityAsync("p", "r", TestTables.Cancel)).GetInt32("A"));
    }
}
