using System.Globalization;
using CsmBot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace CsmBot.Storage.Sqlite;

/// <summary>The writing connection with its statements. Used by the writer's loop only.</summary>
internal sealed class SqliteWriteConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _version;
    private readonly SqliteCommand _upsert;
    private readonly SqliteCommand _delete;

    public SqliteWriteConnection(SqliteConnection connection)
    {
        _connection = connection;
        _begin = connection.CreateCommand();
        _begin.CommandText = "BEGIN IMMEDIATE";
        _commit = connection.CreateCommand();
        _commit.CommandText = "COMMIT";
        _version = SqliteStatements.Version(connection);
        _upsert = SqliteStatements.Upsert(connection);
        _delete = SqliteStatements.Delete(connection);
    }

    public TransactResult[] Commit(List<SqlitePending> group)
    {
        var results = new TransactResult[group.Count];
        _begin.ExecuteNonQuery();
        for (var i = 0; i < group.Count; i++)
        {
            results[i] = Apply(group[i]);
        }

        _commit.ExecuteNonQuery();
        return results;
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _version.Dispose();
        _upsert.Dispose();
        _delete.Dispose();
        // Closing rolls back what was not committed.
        _connection.Dispose();
    }

    /// <summary>Checks every condition before the first write, so that a failed transaction has nothing to take back.</summary>
    private TransactResult Apply(SqlitePending pending)
    {
        for (var i = 0; i < pending.Operations.Count; i++)
        {
            if (!Holds(pending.Partition, pending.Operations[i]))
            {
                return new TransactResult(i);
            }
        }

        foreach (var operation in pending.Operations)
        {
            Write(pending.Partition, operation);
        }

        return TransactResult.Committed;
    }

    private bool Holds(string partition, RowOperation operation) => operation switch
    {
        RowOperation.Upsert => true,
        RowOperation.Insert => VersionOf(partition, operation.Key) is null,
        RowOperation.Replace replace => VersionOf(partition, operation.Key) == replace.Version,
        RowOperation.Delete delete => VersionOf(partition, operation.Key) is { } found && (delete.Version is null || delete.Version == found),
        _ => throw new NotSupportedException(operation.GetType().Name),
    };

    private string? VersionOf(string partition, string key)
    {
        _version.Parameters[0].Value = partition;
        _version.Parameters[1].Value = key;
        return _version.ExecuteScalar() is long version ? version.ToString(CultureInfo.InvariantCulture) : null;
    }

    private void Write(string partition, RowOperation operation)
    {
        var data = operation switch
        {
            RowOperation.Insert insert => insert.Data,
            RowOperation.Replace replace => replace.Data,
            RowOperation.Upsert upsert => upsert.Data,
            _ => null,
        };
        var command = data is null ? _delete : _upsert;
        command.Parameters[0].Value = partition;
        command.Parameters[1].Value = operation.Key;
        if (data is not null)
        {
            // Random, so that a row deleted and written again can never be taken for its former self.
            command.Parameters[2].Value = Random.Shared.NextInt64();
            command.Parameters[3].Value = data;
        }

        command.ExecuteNonQuery();
    }
}
