using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Transactions;
using CsmBot.Protocols.Tests.Tables.Pipeline;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Transactions;

public sealed class TransactionRulesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_transaction_has_1_to_100_actions(int count) =>
        Assert.Contains($"not {count}", await RefusalAsync(Enumerable.Range(0, count).Select(number => Add("p", $"{number}"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_row_occurs_once() =>
        Assert.Contains("Actions 1 and 2", await RefusalAsync([Add("p", "a"), Add("p", "b"), TableTransactionAction.Delete("p", "b", Azure.ETag.All)]), StringComparison.Ordinal);

    [Fact]
    public async Task A_transaction_has_one_partition() =>
        Assert.Contains("Action 1 concerns another partition", await RefusalAsync([Add("p", "a"), Add("q", "b")]), StringComparison.Ordinal);

    [Fact]
    public async Task More_than_four_MiB_are_refused() => Assert.Contains(
        "4194304 bytes with action 47",
        await RefusalAsync(Enumerable.Range(0, 60).Select(number => TableTransactionAction.Add(
            new TableEntity("p", $"{number}") { { "Data", new byte[TableLimits.MaxBinaryLength] } }))),
        StringComparison.Ordinal);

    [Fact]
    public void An_action_names_the_version_it_expects()
    {
        Assert.Throws<ArgumentException>(() => TableTransactionAction.Update(new TableEntity("p", "r"), default));
        Assert.Throws<ArgumentException>(() => TableTransactionAction.Delete("p", "r", default));
    }

    private static TableTransactionAction Add(string partitionKey, string rowKey) => TableTransactionAction.Add(new TableEntity(partitionKey, rowKey));

    private static async Task<string> RefusalAsync(IEnumerable<TableTransactionAction> actions)
    {
        using var stub = new StubHandler(_ => StubHandler.Written());
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => stub.Table().SubmitTransactionAsync(actions, TestTables.Cancel));
        Assert.Empty(stub.Addresses);
        return refusal.Message;
    }
}
