using System.Collections;
using Azure;

namespace CsmBot.Protocols.Tables.Entities;

/// <summary>
/// One row: its two keys, its version and up to <see cref="TableLimits.MaxProperties"/> typed properties. See
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.
/// </summary>
/// <remarks>
/// Properties are <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="bool"/>, <see cref="double"/>,
/// <see cref="DateTimeOffset"/>, <see cref="Guid"/> or <c>byte[]</c>. Names are case-sensitive. Not safe for
/// writing from several threads.
/// </remarks>
public sealed class TableEntity : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> _properties = new(StringComparer.Ordinal);

    /// <summary>Creates a row without properties.</summary>
    /// <param name="partitionKey">At most <see cref="TableLimits.MaxKeyLength"/> characters, none of them forbidden; may be empty.</param>
    /// <param name="rowKey">The same rules; unique within the partition.</param>
    /// <exception cref="ArgumentException">A key is too long, holds a forbidden character or is not well-formed text.</exception>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = KeyRules.CheckKey(partitionKey, nameof(partitionKey));
        RowKey = KeyRules.CheckKey(rowKey, nameof(rowKey));
    }

    // What a server already stores is read as it is.
    internal TableEntity(string partitionKey, string rowKey, ETag eTag, DateTimeOffset? timestamp)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
        ETag = eTag;
        Timestamp = timestamp;
    }

    /// <summary>The partition: rows of one partition are stored together and can change in one transaction.</summary>
    public string PartitionKey { get; }

    /// <summary>The row's key within its partition; rows are ordered by it, ordinally by UTF-16 code unit.</summary>
    public string RowKey { get; }

    /// <summary>The version read from the service, for If-Match; <c>default</c> for a row not read from it.</summary>
    public ETag ETag { get; }

    /// <summary>When the service last wrote the row (UTC); null for a row not read from it.</summary>
    public DateTimeOffset? Timestamp { get; }

    /// <summary>How many properties the row has besides its keys and timestamp.</summary>
    public int Count => _properties.Count;

    /// <summary>
    /// The row's size in bytes as the service counts it against <see cref="TableLimits.MaxEntitySize"/>: keys, names and
    /// strings at two bytes a character, and a fixed cost for each property.
    /// </summary>
    public long StoredSize => EntitySize.Of(this);

    /// <summary>Reads or writes a property. Reading one that is absent gives null; writing null removes it.</summary>
    /// <param name="name">1 to 255 ASCII letters, digits or underscores, not beginning with a digit.</param>
    /// <exception cref="ArgumentException">The name or the value's type is not one the service stores, or the value is too large.</exception>
    public object? this[string name]
    {
        get => _properties.GetValueOrDefault(name);
        set
        {
            KeyRules.CheckPropertyName(name);
            if (value is null)
            {
                _properties.Remove(name);
                return;
            }

            _properties[name] = PropertyRules.Check(name, value);
        }
    }

    /// <summary>Adds a property that is not there yet, for collection initialisers. A null value adds nothing.</summary>
    /// <param name="name">1 to 255 ASCII letters, digits or underscores, not beginning with a digit.</param>
    /// <param name="value">A value of one of the eight types.</param>
    /// <exception cref="ArgumentException">The name or value is not storable, or the property exists.</exception>
    public void Add(string name, object? value)
    {
        if (_properties.ContainsKey(name))
        {
            throw new ArgumentException($"The property {name} is already set.", nameof(name));
        }

        this[name] = value;
    }

    /// <summary>Reads text; null when absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public string? GetString(string name) => Reference<string>(name);

    /// <summary>Reads a 32-bit integer; null when absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public int? GetInt32(string name) => Value<int>(name);

    /// <summary>Reads a 64-bit integer; null when absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public long? GetInt64(string name) => Value<long>(name);

    /// <summary>Reads a truth value; null when absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public bool? GetBoolean(string name) => Value<bool>(name);

    /// <summary>Reads a double; null when absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public double? GetDouble(string name) => Value<double>(name);

    /// <summary>Reads a time, always in UTC and exact to 100 ns; null when absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public DateTimeOffset? GetDateTimeOffset(string name) => Value<DateTimeOffset>(name);

    /// <summary>Reads a GUID; null when absent.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public Guid? GetGuid(string name) => Value<Guid>(name);

    /// <summary>Reads bytes; null when absent. The array is the row's own, not a copy.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public byte[]? GetBinary(string name) => Reference<byte[]>(name);

    /// <summary>Walks the properties in the order they were set.</summary>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void SetAsRead(string name, object value) => _properties[name] = value;

    private T? Reference<T>(string name)
        where T : class => this[name] is { } value ? value as T ?? throw WrongType(name, value, typeof(T)) : null;

    private T? Value<T>(string name)
        where T : struct => this[name] is { } value ? value as T? ?? throw WrongType(name, value, typeof(T)) : null;

    private static InvalidOperationException WrongType(string name, object value, Type wanted) =>
        new($"The property {name} is of type {value.GetType().Name}, not {wanted.Name}.");
}
