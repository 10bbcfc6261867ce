using CsmBot.Protocols.Tables.Entities;

namespace CsmBot.Protocols.Tables.Queries;

/// <summary>
/// A condition on keys, the only columns the service has an index on. Values are quoted here, so no text can become part
/// of the condition's grammar. See https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities.
/// </summary>
/// <remarks>Keys compare ordinally, by UTF-16 code unit. A filter is immutable and may be shared.</remarks>
public sealed class TableFilter
{
    private TableFilter(string expression)
    {
        Expression = expression;
    }

    /// <summary>The condition in OData's grammar, not yet URL-encoded.</summary>
    public string Expression { get; }

    /// <summary>Rows of one partition; combine with a row key condition for a range that needs no scan.</summary>
    /// <param name="partitionKey">The partition's key.</param>
    /// <exception cref="ArgumentException">The key could not exist: too long, or a forbidden character.</exception>
    public static TableFilter PartitionKeyEquals(string partitionKey) =>
        Compare(EntityFields.PartitionKey, "eq", KeyRules.CheckKey(partitionKey, nameof(partitionKey)));

    /// <summary>The row of this key.</summary>
    /// <param name="rowKey">The row's key.</param>
    /// <exception cref="ArgumentException">The key could not exist: too long, or a forbidden character.</exception>
    public static TableFilter RowKeyEquals(string rowKey) => Compare(EntityFields.RowKey, "eq", KeyRules.CheckKey(rowKey, nameof(rowKey)));

    /// <summary>Rows from this key on, the key itself included.</summary>
    /// <param name="lowest">The lower end; not necessarily the key of a row.</param>
    /// <exception cref="ArgumentException">The text is too long or holds a control character.</exception>
    public static TableFilter RowKeyAtLeast(string lowest) => Compare(EntityFields.RowKey, "ge", CheckBound(lowest, nameof(lowest)));

    /// <summary>Rows after this key, for example the rest of a list after its last row shown.</summary>
    /// <param name="bound">The lower end, excluded.</param>
    /// <exception cref="ArgumentException">The text is too long or holds a control character.</exception>
    public static TableFilter RowKeyGreaterThan(string bound) => Compare(EntityFields.RowKey, "gt", CheckBound(bound, nameof(bound)));

    /// <summary>Rows before this key.</summary>
    /// <param name="bound">The upper end, excluded.</param>
    /// <exception cref="ArgumentException">The text is too long or holds a control character.</exception>
    public static TableFilter RowKeyLessThan(string bound) => Compare(EntityFields.RowKey, "lt", CheckBound(bound, nameof(bound)));

    /// <summary>Rows up to this key, the key itself included.</summary>
    /// <param name="highest">The upper end.</param>
    /// <exception cref="ArgumentException">The text is too long or holds a control character.</exception>
    public static TableFilter RowKeyAtMost(string highest) => Compare(EntityFields.RowKey, "le", CheckBound(highest, nameof(highest)));

    /// <summary>Rows whose key begins with the prefix, as a range; every row for an empty prefix.</summary>
    /// <param name="prefix">The beginning of the keys.</param>
    /// <exception cref="ArgumentException">The prefix could not begin a key.</exception>
    public static TableFilter RowKeyStartsWith(string prefix)
    {
        var lowest = RowKeyAtLeast(KeyRules.CheckKey(prefix, nameof(prefix)));
        return PrefixRange.UpperBound(prefix) is { } bound ? lowest.And(RowKeyLessThan(bound)) : lowest;
    }

    /// <summary>Both conditions together.</summary>
    /// <param name="other">The second condition.</param>
    public TableFilter And(TableFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new TableFilter($"{Expression} and {other.Expression}");
    }

    /// <summary>The condition in OData's grammar.</summary>
    public override string ToString() => Expression;

    private static TableFilter Compare(string name, string comparison, string value) =>
        new($"{name} {comparison} '{value.Replace("'", "''", StringComparison.Ordinal)}'");

    // The end of a range need not be a possible key, but it must be text that a URL can carry.
    private static string CheckBound(string bound, string name)
    {
        ArgumentNullException.ThrowIfNull(bound, name);
        if (bound.Length > TableLimits.MaxKeyLength || bound.Any(char.IsControl))
        {
            throw new ArgumentException($"{name} is longer than {TableLimits.MaxKeyLength} characters or holds a control character.", name);
        }

        return KeyRules.CheckText(bound, name);
    }
}
