namespace CsmBot.Storage.Rows;

/// <summary>One write of a transaction. Each key may occur once in it.</summary>
internal abstract record RowOperation(string Key)
{
    /// <summary>Fails when the row exists.</summary>
    public sealed record Insert(string Key, string Data) : RowOperation(Key);

    /// <summary>Fails when the row is gone or has another version.</summary>
    public sealed record Replace(string Key, string Data, string Version) : RowOperation(Key);

    public sealed record Upsert(string Key, string Data) : RowOperation(Key);

    /// <summary>Fails when the row is gone, or has another version than the one given.</summary>
    public sealed record Delete(string Key, string? Version) : RowOperation(Key);
}
