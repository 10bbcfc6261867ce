using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tests.Tables.Pipeline;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Entities;

public sealed class TableEntityTests
{
    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("#")]
    [InlineData("?")]
    [InlineData("\0")]
    [InlineData("a\tb")]
    [InlineData("\n")]
    [InlineData("\u007f")]
    [InlineData("\u009f")]
    public void Forbidden_key_characters_are_refused_and_named(string key)
    {
        var position = key.IndexOfAny(['/', '\\', '#', '?', '\0', '\t', '\n', '\u007f', '\u009f']);

        Assert.Contains($"U+{(int)key[position]:X4} at position {position}", Assert.Throws<ArgumentException>(() => new TableEntity(key, "r")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TableEntity("p", key));
    }

    // Not theory data: a lone surrogate does not survive the test runner's own texts.
    [Fact]
    public void Half_a_surrogate_pair_is_refused_in_keys_and_values()
    {
        string[] halves = ["\ud83d", "a\ude00", "\ude00\ud83d", "\ud83dx"];

        Assert.All(halves, half =>
        {
            Assert.Throws<ArgumentException>(() => new TableEntity("p", half));
            Assert.Throws<ArgumentException>(() => new TableEntity("p", "r") { { "A", half } });
        });
    }

    [Fact]
    public void A_key_may_be_as_long_as_the_limit_and_no_longer()
    {
        Assert.Equal(TableLimits.MaxKeyLength, new TableEntity("p", new string('k', TableLimits.MaxKeyLength)).RowKey.Length);
        Assert.Throws<ArgumentException>(() => new TableEntity("p", new string('k', TableLimits.MaxKeyLength + 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("a.b")]
    [InlineData("A@odata.type")]
    [InlineData("é")]
    [InlineData("RowKey")]
    [InlineData("PartitionKey")]
    [InlineData("Timestamp")]
    public void Impossible_property_names_are_refused(string name) => Assert.Throws<ArgumentException>(() => new TableEntity("p", "r") { [name] = 1 });

    public static TheoryData<object> Unstorable => new((IEnumerable<object>)[
        1f, 1m, 'c', DateTime.UnixEpoch, new Uri("https://a"), TableLimits.MinTime.AddTicks(-1),
        new string('x', TableLimits.MaxStringLength + 1), new byte[TableLimits.MaxBinaryLength + 1]]);

    [Theory]
    [MemberData(nameof(Unstorable), DisableDiscoveryEnumeration = true)]
    public void Values_the_service_does_not_store_are_refused(object value) => Assert.Throws<ArgumentException>(() => new TableEntity("p", "r") { { "A", value } });

    [Fact]
    public void Reading_another_type_names_both_types()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new TableEntity("p", "r") { { "A", "x" } }.GetInt64("A"));

        Assert.Equal("The property A is of type String, not Int64.", fault.Message);
    }

    [Fact]
    public void Null_removes_and_an_absent_property_is_null()
    {
        var entity = new TableEntity("p", "r") { { "A", 1 }, { "B", null } };
        entity["A"] = null;

        Assert.Empty(entity);
        Assert.Null(entity.GetString("A"));
        Assert.Null(entity.GetInt32("A"));
    }

    [Fact]
    public void A_property_is_added_once() => Assert.Throws<ArgumentException>(() => new TableEntity("p", "r") { { "A", 1 }, { "A", 2 } });

    [Fact]
    public void The_stored_size_counts_as_the_service_does()
    {
        var entity = new TableEntity("pp", "r") { { "A", "xyz" }, { "Bb", 1 }, { "C", new byte[5] }, { "D", true }, { "E", 1L } };

        // 4 + keys 6; A: 8+2+4+6; Bb: 8+4+4; C: 8+2+4+5; D: 8+2+1; E: 8+2+8
        Assert.Equal(4 + 6 + 20 + 16 + 19 + 11 + 18, entity.StoredSize);
    }

    [Fact]
    public async Task Too_many_properties_and_too_large_an_entity_are_refused_before_sending()
    {
        using var stub = new StubHandler(_ => StubHandler.Written());
        var many = new TableEntity("p", "r");
        var large = new TableEntity("p", "r");
        for (var index = 0; index <= TableLimits.MaxProperties; index++)
        {
            many[$"P{index}"] = 1;
        }

        for (var index = 0; index < 16; index++)
        {
            large[$"P{index}"] = new byte[TableLimits.MaxBinaryLength];
        }

        await Assert.ThrowsAsync<ArgumentException>(() => stub.Table().AddEntityAsync(many, TestTables.Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => stub.Table().UpsertEntityAsync(large, TestTables.Cancel));
        Assert.Empty(stub.Addresses);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a-b")]
    [InlineData("tables")]
    [InlineData("Tables")]
    [InlineData("abc('x')")]
    [InlineData("täble")]
    public void Impossible_table_names_are_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient("UseDevelopmentStorage=true").GetTableClient(name));
}
