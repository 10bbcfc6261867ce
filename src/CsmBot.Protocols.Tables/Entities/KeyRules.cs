namespace CsmBot.Protocols.Tables.Entities;

internal static class KeyRules
{
    public static string CheckKey(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > TableLimits.MaxKeyLength)
        {
            throw new ArgumentException($"{name} has {key.Length} characters; the table service takes at most {TableLimits.MaxKeyLength}.", name);
        }

        for (var index = 0; index < key.Length; index++)
        {
            if (TableLimits.IsForbiddenInKey(key[index]))
            {
                throw new ArgumentException($"{name} holds U+{(int)key[index]:X4} at position {index}, which the table service forbids in keys.", name);
            }
        }

        return CheckText(key, name);
    }

    // A lone surrogate would silently become U+FFFD on its way to UTF-8, and two keys could meet in one row.
    public static string CheckText(string text, string name)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                throw new ArgumentException($"{name} holds half a surrogate pair at position {index} and is not text.", name);
            }

            index++;
        }

        return text;
    }

    public static string CheckTableName(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        var shape = tableName.Length is >= 3 and <= 63 && char.IsAsciiLetter(tableName[0]) && tableName.All(char.IsAsciiLetterOrDigit);
        if (!shape || string.Equals(tableName, "tables", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("A table name has 3 to 63 ASCII letters and digits, begins with a letter and is not \"tables\".", nameof(tableName));
        }

        return tableName;
    }

    public static string CheckPropertyName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var shape = name.Length is >= 1 and <= TableLimits.MaxPropertyNameLength
            && !char.IsAsciiDigit(name[0])
            && name.All(character => character == '_' || char.IsAsciiLetterOrDigit(character));
        if (!shape)
        {
            throw new ArgumentException(
                $"A property name has 1 to {TableLimits.MaxPropertyNameLength} ASCII letters, digits and underscores and does not begin with a digit.", nameof(name));
        }

        if (EntityFields.IsSystem(name))
        {
            throw new ArgumentException("PartitionKey, RowKey, Timestamp and ETag are kept by the service and cannot be set as properties.", nameof(name));
        }

        return name;
    }
}
