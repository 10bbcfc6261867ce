using System.Globalization;
using CsmBot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace CsmBot.Storage.Sqlite;

/// <summary>One reading connection. Used by one caller at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _get;
    private readonly SqliteCommand _getMany;
    private readonly SqliteCommand _range;

    public SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _get = SqliteStatements.Get(connection);
        _getMany = SqliteStatements.GetMany(connection);
        _range = SqliteStatements.Range(connection);
    }

    public Row? Get(string partition, string key)
    {
        _get.Parameters[0].Value = partition;
        _get.Parameters[1].Value = key;
        using var reader = _get.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    public IReadOnlyList<Row?> GetMany(string partition, IReadOnlyList<string> keys)
    {
        _getMany.Parameters[0].Value = partition;
        _getMany.Parameters[1].Value = StoredJson.Write(keys);
        using var reader = _getMany.ExecuteReader();
        var rows = new Row?[keys.Count];
        while (reader.Read())
        {
            rows[reader.GetInt32(3)] = Read(reader);
        }

        return rows;
    }

    public List<Row> Range(string partition, string from, string to, int limit)
    {
        _range.Parameters[0].Value = partition;
        _range.Parameters[1].Value = from;
        _range.Parameters[2].Value = to;
        _range.Parameters[3].Value = limit;
        using var reader = _range.ExecuteReader();
        List<Row> rows = [];
        while (reader.Read())
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        _get.Dispose();
        _getMany.Dispose();
        _range.Dispose();
        _connection.Dispose();
    }

    private static Row Read(SqliteDataReader reader) => new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2).ToString(CultureInfo.InvariantCulture));
}
