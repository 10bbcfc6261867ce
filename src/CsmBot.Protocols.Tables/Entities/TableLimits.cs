namespace CsmBot.Protocols.Tables.Entities;

/// <summary>
/// What the table service accepts, checked here before anything is sent. See
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model and
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
/// </summary>
public static class TableLimits
{
    /// <summary>
    /// The longest partition or row key, in UTF-16 code units: 1 KiB, as the service stores two bytes for each.
    /// </summary>
    public const int MaxKeyLength = 512;

    /// <summary>The longest string property, in UTF-16 code units: 64 KiB.</summary>
    public const int MaxStringLength = 32 * 1024;

    /// <summary>The largest binary property, in bytes: 64 KiB.</summary>
    public const int MaxBinaryLength = 64 * 1024;

    /// <summary>The largest entity, in bytes as the service counts them (see <see cref="TableEntity.StoredSize"/>): 1 MiB.</summary>
    public const int MaxEntitySize = 1024 * 1024;

    /// <summary>The most properties of an entity besides PartitionKey, RowKey and Timestamp: 252.</summary>
    public const int MaxProperties = 252;

    /// <summary>The longest property name, in characters: 255.</summary>
    public const int MaxPropertyNameLength = 255;

    /// <summary>The most actions of one transaction: 100.</summary>
    public const int MaxTransactionActions = 100;

    /// <summary>The largest body of one transaction, in bytes: 4 MiB.</summary>
    public const int MaxTransactionSize = 4 * 1024 * 1024;

    /// <summary>The most entities in one page of a query: 1,000.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>
    /// Characters that no key may hold, besides the control characters U+0000 to U+001F and U+007F to U+009F. See
    /// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#characters-disallowed-in-key-fields.
    /// </summary>
    public const string ForbiddenKeyCharacters = @"/\#?";

    /// <summary>The earliest time a property can hold: the first of January 1601, UTC.</summary>
    public static DateTimeOffset MinTime { get; } = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static bool IsForbiddenInKey(char character) => ForbiddenKeyCharacters.Contains(character, StringComparison.Ordinal) || char.IsControl(character);
}
