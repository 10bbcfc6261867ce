namespace CsmBot.Protocols.Tables.Entities;

internal static class PropertyRules
{
    public static object Check(string name, object value) => value switch
    {
        string text => CheckString(name, text),
        byte[] bytes => CheckBinary(name, bytes),
        DateTimeOffset time => CheckTime(name, time),
        int or long or bool or double or Guid => value,
        _ => throw new ArgumentException($"The property {name} is of type {value.GetType().Name}, which the table service does not store.", nameof(value)),
    };

    public static void CheckEntity(TableEntity entity)
    {
        if (entity.Count > TableLimits.MaxProperties)
        {
            throw new ArgumentException($"The entity has {entity.Count} properties; the table service takes at most {TableLimits.MaxProperties}.", nameof(entity));
        }

        var size = entity.StoredSize;
        if (size > TableLimits.MaxEntitySize)
        {
            throw new ArgumentException($"The entity takes {size} bytes; the table service takes at most {TableLimits.MaxEntitySize}.", nameof(entity));
        }
    }

    private static string CheckString(string name, string text)
    {
        if (text.Length > TableLimits.MaxStringLength)
        {
            throw new ArgumentException($"The property {name} has {text.Length} characters; the table service takes at most {TableLimits.MaxStringLength}.", name);
        }

        return KeyRules.CheckText(text, name);
    }

    private static byte[] CheckBinary(string name, byte[] bytes)
    {
        if (bytes.Length > TableLimits.MaxBinaryLength)
        {
            throw new ArgumentException($"The property {name} has {bytes.Length} bytes; the table service takes at most {TableLimits.MaxBinaryLength}.", name);
        }

        return bytes;
    }

    private static DateTimeOffset CheckTime(string name, DateTimeOffset time)
    {
        if (time < TableLimits.MinTime)
        {
            throw new ArgumentException($"The property {name} lies before 1601, the earliest time the table service stores.", name);
        }

        return time.ToUniversalTime();
    }
}
