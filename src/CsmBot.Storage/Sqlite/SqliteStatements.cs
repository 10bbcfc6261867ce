using Microsoft.Data.Sqlite;

namespace CsmBot.Storage.Sqlite;

/// <summary>Every statement on rows, prepared with its parameters in the order named.</summary>
internal static class SqliteStatements
{
    public static SqliteCommand Get(SqliteConnection connection) =>
        Prepare(connection, "SELECT key, data, version FROM rows WHERE partition = $partition AND key = $key", "$partition", "$key");

    /// <summary>The keys are a JSON array; each row comes with its key's place in it. CROSS makes SQLite look up each key, where it would read the whole partition.</summary>
    public static SqliteCommand GetMany(SqliteConnection connection) => Prepare(
        connection,
        "SELECT rows.key, data, version, wanted.key FROM json_each($keys) AS wanted CROSS JOIN rows ON partition = $partition AND rows.key = wanted.value",
        "$partition", "$keys");

    public static SqliteCommand Range(SqliteConnection connection) => Prepare(
        connection,
        "SELECT key, data, version FROM rows WHERE partition = $partition AND key >= $from AND key < $to ORDER BY key LIMIT $limit",
        "$partition", "$from", "$to", "$limit");

    /// <summary>Writes nothing where the row exists.</summary>
    public static SqliteCommand Insert(SqliteConnection connection) => Prepare(
        connection,
        "INSERT INTO rows (partition, key, version, data) VALUES ($partition, $key, $version, $data) ON CONFLICT (partition, key) DO NOTHING",
        "$partition", "$key", "$version", "$data");

    /// <summary>Writes nothing where the row is gone or has another version.</summary>
    public static SqliteCommand Replace(SqliteConnection connection) => Prepare(
        connection,
        "UPDATE rows SET version = $version, data = $data WHERE partition = $partition AND key = $key AND version = $expected",
        "$partition", "$key", "$version", "$data", "$expected");

    public static SqliteCommand Upsert(SqliteConnection connection) => Prepare(
        connection,
        """
        INSERT INTO rows (partition, key, version, data) VALUES ($partition, $key, $version, $data)
        ON CONFLICT (partition, key) DO UPDATE SET version = excluded.version, data = excluded.data
        """,
        "$partition", "$key", "$version", "$data");

    /// <summary>Deletes nothing where the row is gone or has another version than the one given; null gives none.</summary>
    public static SqliteCommand Delete(SqliteConnection connection) => Prepare(
        connection,
        "DELETE FROM rows WHERE partition = $partition AND key = $key AND ($expected IS NULL OR version = $expected)",
        "$partition", "$key", "$expected");

    public static SqliteCommand Plain(SqliteConnection connection, string sql) => Prepare(connection, sql);

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }
}
