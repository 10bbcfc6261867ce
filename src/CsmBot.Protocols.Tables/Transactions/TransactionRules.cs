using CsmBot.Protocols.Tables.Entities;

namespace CsmBot.Protocols.Tables.Transactions;

internal static class TransactionRules
{
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > TableLimits.MaxTransactionActions)
        {
            throw new ArgumentException($"A transaction has 1 to {TableLimits.MaxTransactionActions} actions, not {actions.Count}.", nameof(actions));
        }

        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            if (entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw new ArgumentException($"Action {index} concerns another partition than action 0; a transaction has one partition.", nameof(actions));
            }

            if (!rows.TryAdd(entity.RowKey, index))
            {
                throw new ArgumentException($"Actions {rows[entity.RowKey]} and {index} concern the same row; a transaction has each row once.", nameof(actions));
            }
        }
    }
}
