namespace CsmBot.Protocols.Tables.Entities;

internal static class EntityResource
{
    public static string Of(string tableName, string partitionKey, string rowKey) => $"{tableName}(PartitionKey='{Quote(partitionKey)}',RowKey='{Quote(rowKey)}')";

    private static string Quote(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
