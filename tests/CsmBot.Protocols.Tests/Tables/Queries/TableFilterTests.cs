using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Queries;
using CsmBot.Protocols.Tests.Tables.Pipeline;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Queries;

public sealed class TableFilterTests
{
    [Fact]
    public void Quotes_are_doubled() =>
        Assert.Equal("RowKey eq 'x'' or RowKey ne '''", TableFilter.RowKeyEquals("x' or RowKey ne '").Expression);

    [Fact]
    public void Both_conditions_hold() => Assert.Equal(
        "PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'b'",
        TableFilter.PartitionKeyEquals("p").And(TableFilter.RowKeyStartsWith("a")).ToString());

    [Theory]
    [InlineData("a", "b")]
    [InlineData("task|", "task}")]
    [InlineData("a.", "a0")]
    [InlineData("\"", "$")]
    [InlineData(">", "@")]
    [InlineData("[", "]")]
    [InlineData("~", "\u00A0")]
    [InlineData("a\uffff", "b")]
    [InlineData("\ud7ff", "\U00010000")]
    [InlineData("👩", "👪")]
    [InlineData("\U0001ffff", "\U00020000")]
    [InlineData("\U0010ffff", "\ue000")]
    [InlineData("\uffff", null)]
    [InlineData("\uffff\uffff", null)]
    [InlineData("", null)]
    public void The_bound_of_a_prefix_is_the_next_possible_text(string prefix, string? bound) => Assert.Equal(bound, PrefixRange.UpperBound(prefix));

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("\ud7ff")]
    [InlineData("👩")]
    [InlineData("\U0001ffff")]
    [InlineData("\U0010ffff")]
    [InlineData("\ue000")]
    public void Every_key_with_the_prefix_is_below_its_bound(string prefix)
    {
        var bound = PrefixRange.UpperBound(prefix);

        Assert.All(["", "\uffff", "\U0010ffff\U0010ffff", "z"], rest => Assert.True(string.CompareOrdinal(prefix + rest, bound) < 0));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\nb")]
    public void A_key_that_cannot_exist_is_refused(string key)
    {
        Assert.Throws<ArgumentException>(() => TableFilter.PartitionKeyEquals(key));
        Assert.Throws<ArgumentException>(() => TableFilter.RowKeyEquals(key));
        Assert.Throws<ArgumentException>(() => TableFilter.RowKeyStartsWith(key));
    }

    [Fact]
    public void A_bound_may_be_no_key_but_must_be_text()
    {
        Assert.Equal("RowKey lt 'a/'", TableFilter.RowKeyLessThan("a/").Expression);
        Assert.Throws<ArgumentException>(() => TableFilter.RowKeyLessThan("a\0"));
        Assert.Throws<ArgumentException>(() => TableFilter.RowKeyAtLeast("\ud83d"));
        Assert.Throws<ArgumentException>(() => TableFilter.RowKeyAtMost(new string('a', TableLimits.MaxKeyLength + 1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task An_impossible_page_size_is_refused(int top)
    {
        using var stub = new StubHandler(_ => StubHandler.Written());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => stub.Table().QueryPageAsync(null, top, null, null, TestTables.Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b c")]
    [InlineData("a ")]
    [InlineData("é")]
    [InlineData("a\r\nX: y")]
    public async Task A_made_up_continuation_is_refused(string token)
    {
        using var stub = new StubHandler(_ => StubHandler.Written());

        await Assert.ThrowsAsync<ArgumentException>(() => stub.Table().QueryPageAsync(null, null, null, token, TestTables.Cancel));
    }

    [Fact]
    public void A_continuation_cannot_add_to_the_query() =>
        Assert.Equal("t()?NextPartitionKey=a%26%24filter%3Dx&NextRowKey=b%23", QueryResource.Of("t", null, null, null, "a&$filter=x b#"));

    [Theory]
    [InlineData("A,B")]
    [InlineData("A&$top=1")]
    public void A_select_takes_only_names(string name) => Assert.Throws<ArgumentException>(() => QueryResource.Of("t", null, null, [name], null));
}
