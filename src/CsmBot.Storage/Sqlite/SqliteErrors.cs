using CsmBot.Conversation.Ports;
using Microsoft.Data.Sqlite;

namespace CsmBot.Storage.Sqlite;

/// <summary>Says in an operator's words what SQLite's codes mean.</summary>
internal static class SqliteErrors
{
    public static async Task<T> Translate<T>(SqliteFile file, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException exception)
        {
            throw Unavailable(file, exception);
        }
    }

    public static async Task Translate(SqliteFile file, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SqliteException exception)
        {
            throw Unavailable(file, exception);
        }
    }

    private static StorageUnavailableException Unavailable(SqliteFile file, SqliteException exception)
    {
        var cause = exception.SqliteErrorCode switch
        {
            8 => "cannot be written: it or its folder is read-only",
            10 => "cannot be read or written: the disk reports an error",
            11 or 26 => "is damaged or is not a database; restore it from a backup or move it away",
            13 => "cannot grow: the disk is full",
            14 => "cannot be opened: check that the folder exists and may be written",
            5 or 6 => "is held by another program",
            _ => "failed",
        };
        return new StorageUnavailableException($"The database {file.Path} {cause} (SQLite {exception.SqliteErrorCode}: {exception.Message})", exception);
    }
}
