using Azure;
using CsmBot.Conversation.Ports;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Transactions;

namespace CsmBot.Storage.AzureTables;

/// <summary>Tells a condition that did not hold from a service that cannot be used, and says the latter in an operator's words.</summary>
internal static class TableErrors
{
    public static bool IsConditionNotMet(RequestFailedException exception) => exception.ErrorCode is
        TableErrorCode.EntityAlreadyExists or TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound;

    public static async Task<T> Translate<T>(TableClient table, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (RequestFailedException exception) when (exception is not TableTransactionFailedException || !IsConditionNotMet(exception))
        {
            throw new StorageUnavailableException($"The table {table.Name} of {table.Uri.Host} {Cause(exception)} ({exception.Message})", exception);
        }
        catch (AggregateException exception)
        {
            throw new StorageUnavailableException($"The table service {table.Uri.Host} cannot be reached", exception);
        }
    }

    private static string Cause(RequestFailedException exception) => exception.Status switch
    {
        0 => "cannot be reached: check the address and that the service runs",
        401 or 403 => "refuses the key or identity it was given",
        404 => "does not exist",
        413 => "refuses a row as too large",
        _ => "failed",
    };
}
