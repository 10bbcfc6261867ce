using CsmBot.Protocols.Tables.Entities;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Entities;

[Collection(AzuriteCollection.Name)]
public sealed class PropertyTypeTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Time = new(2026, 3, 29, 2, 30, 15, TimeSpan.FromHours(2));

    public static TheoryData<object> Values => new((IEnumerable<object>)[
        "", "text", "line\nbreak\t\"quoted\" \\ \0 \u2028 é 日本語 👩‍👩‍👧 עברית", "2026-01-01T00:00:00Z", "true", "17", new string('€', TableLimits.MaxStringLength),
        0, -1, int.MinValue, int.MaxValue,
        0L, long.MinValue, long.MaxValue, 9007199254740993L,
        true, false,
        0.5, -1.25, 1e300, double.Epsilon, double.MaxValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.1 + 0.2,
        Time, TableLimits.MinTime, DateTimeOffset.MaxValue, Time.AddTicks(1),
        Guid.Empty, new Guid("6f0b4c8e-27a4-4b61-9f57-2d4f6a1c9e33"),
        Array.Empty<byte>(), new byte[] { 0, 1, 254, 255 }, new byte[TableLimits.MaxBinaryLength]]);

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_comes_back_with_its_type(object value)
    {
        var table = await TestTables.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { { "A", value } }, TestTables.Cancel);

        var point = (await table.GetEntityAsync("p", "r", TestTables.Cancel))["A"];
        var page = await table.QueryPageAsync(null, null, ["A"], null, TestTables.Cancel);

        AssertSame(value, point);
        AssertSame(value, Assert.Single(page.Values)["A"]);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(2.0)]
    [InlineData(-1e15)]
    public async Task A_whole_double_stays_a_double(double value)
    {
        var table = await TestTables.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { { "A", value } }, TestTables.Cancel);

        Assert.Equal(value, (await table.GetEntityAsync("p", "r", TestTables.Cancel)).GetDouble("A"));
    }

    [Fact]
    public async Task An_entity_holds_all_252_properties()
    {
        var table = await TestTables.CreateAsync(azurite);
        var entity = new TableEntity("p", "r");
        for (var index = 0; index < TableLimits.MaxProperties; index++)
        {
            entity[$"P{index}"] = index;
        }

        await table.AddEntityAsync(entity, TestTables.Cancel);

        Assert.Equal(TableLimits.MaxProperties, (await table.GetEntityAsync("p", "r", TestTables.Cancel)).Count);
    }

    [Fact]
    public async Task A_large_entity_of_many_scripts_keeps_every_character()
    {
        var table = await TestTables.CreateAsync(azurite);
        var entity = new TableEntity("p", "r");
        for (var index = 0; index < 5; index++)
        {
            entity[$"P{index}"] = string.Concat(Enumerable.Repeat("é€日👩", TableLimits.MaxStringLength / 5));
        }

        await table.SubmitTransactionAsync([CsmBot.Protocols.Tables.Transactions.TableTransactionAction.Add(entity)], TestTables.Cancel);

        Assert.Equal(entity, await table.GetEntityAsync("p", "r", TestTables.Cancel));
    }

    private static void AssertSame(object expected, object? actual)
    {
        Assert.IsType(expected.GetType(), actual);
        Assert.Equal(expected, actual);
    }
}
