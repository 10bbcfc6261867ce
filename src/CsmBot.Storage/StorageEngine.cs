namespace CsmBot.Storage;

public enum StorageEngine
{
    /// <summary>One file, nothing to install.</summary>
    Sqlite,

    AzureTables,
}
