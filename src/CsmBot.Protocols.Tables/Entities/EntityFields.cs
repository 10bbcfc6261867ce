namespace CsmBot.Protocols.Tables.Entities;

internal static class EntityFields
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
    public const string TypeSuffix = "@odata.type";

    public static bool IsSystem(string name) => name is PartitionKey or RowKey or Timestamp or "ETag";
}
