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
    private readonly SqliteCommand _mark;
    private readonly SqliteCommand _back;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _replace;
    private readonly SqliteCommand _upsert;
    private readonly SqliteCommand _delete;

    public SqliteWriteConnection(SqliteConnection connection)
    {
        _connection = connection;
        _begin = SqliteStatements.Plain(connection, "BEGIN IMMEDIATE");
        _commit = SqliteStatements.Plain(connection, "COMMIT");
        _mark = SqliteStatements.Plain(connection, "SAVEPOINT one");
        _back = SqliteStatements.Plain(connection, "ROLLBACK TO one");
        _insert = SqliteStatements.Insert(connection);
        _replace = SqliteStatements.Replace(connection);
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
        _mark.Dispose();
        _back.Dispose();
        _insert.Dispose();
        _replace.Dispose();
        _upsert.Dispose();
        _delete.Dispose();
        // Closing rolls back what was not committed.
        _connection.Dispose();
    }

    /// <summary>Each write carries its condition and says whether it held; the first that did not takes the whole transaction back to its mark.</summary>
    private TransactResult Apply(SqlitePending pending)
    {
        _mark.ExecuteNonQuery();
        for (var i = 0; i < pending.Operations.Count; i++)
        {
            if (!Write(pending.Partition, pending.Operations[i]))
            {
                _back.ExecuteNonQuery();
                return new TransactResult(i);
            }
        }

        return TransactResult.Committed;
    }

    private bool Write(string partition, RowOperation operation) => operation switch
    {
        RowOperation.Insert insert => Run(_insert, partition, operation.Key, NewVersion(), insert.Data) == 1,
        RowOperation.Replace replace => Run(_replace, partition, operation.Key, NewVersion(), replace.Data, Number(replace.Version)) == 1,
        RowOperation.Upsert upsert => Run(_upsert, partition, operation.Key, NewVersion(), upsert.Data) == 1,
        RowOperation.Delete delete => Run(_delete, partition, operation.Key, delete.Version is null ? DBNull.Value : (object)Number(delete.Version)) == 1,
        _ => throw new NotSupportedException(operation.GetType().Name),
    };

    private static int Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteNonQuery();
    }

    /// <summary>Random, so that a row deleted and written again can never be taken for its former self.</summary>
    private static long NewVersion() => Random.Shared.NextInt64();

    private static long Number(string version) => long.Parse(version, CultureInfo.InvariantCulture);
}
