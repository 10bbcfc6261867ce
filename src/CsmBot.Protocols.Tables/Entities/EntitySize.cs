namespace CsmBot.Protocols.Tables.Entities;

// The service's own arithmetic: https://learn.microsoft.com/azure/storage/tables/scalability-targets
internal static class EntitySize
{
    private const int EntityOverhead = 4;
    private const int PropertyOverhead = 8;
    private const int LengthPrefix = 4;

    public static long Of(TableEntity entity)
    {
        long size = EntityOverhead + Utf16(entity.PartitionKey) + Utf16(entity.RowKey);
        foreach (var (name, value) in entity)
        {
            size += PropertyOverhead + Utf16(name) + OfValue(value);
        }

        return size;
    }

    private static int OfValue(object value) => value switch
    {
        string text => LengthPrefix + Utf16(text),
        byte[] bytes => LengthPrefix + bytes.Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };

    private static int Utf16(string text) => sizeof(char) * text.Length;
}
