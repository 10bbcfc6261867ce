using Microsoft.Data.Sqlite;

namespace CsmBot.Storage.Sqlite;

/// <summary>The database file: how it is opened, and its one table.</summary>
internal sealed class SqliteFile(string path)
{
    /// <summary>Stored in the file's header; a file of a newer layout is refused instead of damaged.</summary>
    private const int Layout = 1;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 10 }.ConnectionString);
        connection.Open();
        // FULL: a commit that was acknowledged survives a power cut, not only a crash of the process.
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY;");
        return connection;
    }

    /// <summary>Creates the file and table where missing, and proves that it can be written.</summary>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Conversation.Ports.StorageUnavailableException($"The folder of {Path} cannot be made: {exception.Message}", exception);
        }

        using var connection = Open();
        if (Scalar(connection, "PRAGMA user_version") is > Layout and var found)
        {
            throw new Conversation.Ports.StorageUnavailableException($"The database {Path} was written by a newer version (layout {found}, this one knows {Layout})", null);
        }

        Execute(connection, "PRAGMA journal_mode = WAL;");
        Execute(connection, $"""
            BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS rows (
                id INTEGER PRIMARY KEY,
                partition TEXT NOT NULL,
                key TEXT NOT NULL,
                version INTEGER NOT NULL,
                data TEXT NOT NULL) STRICT;
            CREATE UNIQUE INDEX IF NOT EXISTS rows_by_key ON rows (partition, key);
            PRAGMA user_version = {Layout};
            COMMIT;
            """);
        if (Text(connection, "PRAGMA quick_check(1)") is var verdict and not "ok")
        {
            throw new Conversation.Ports.StorageUnavailableException($"The database {Path} is damaged ({verdict}); restore it from a backup or move it away", null);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}
