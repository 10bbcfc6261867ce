using Azure.Core;
using Azure.Core.Pipeline;

namespace CsmBot.Protocols.Tables.Pipeline;

// Sits inside the retry policy and sees each attempt, which the caller behind it does not.
internal sealed class AttemptPolicy : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The table client is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var log = LogOf(message);
        log.Attempts++;
        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        catch (Exception exception) when (MayHaveBeenSent(exception))
        {
            log.HasLostAnswer = true;
            throw;
        }

        log.HasLostAnswer |= message.Response.Status is 408 or >= 500;
    }

    public static AttemptLog LogOf(HttpMessage message)
    {
        if (message.TryGetProperty(typeof(AttemptLog), out var known) && known is AttemptLog log)
        {
            return log;
        }

        var created = new AttemptLog();
        message.SetProperty(typeof(AttemptLog), created);
        return created;
    }

    private static bool MayHaveBeenSent(Exception exception)
    {
        var cause = exception.GetBaseException() is HttpRequestException root ? root : exception as HttpRequestException ?? exception.InnerException as HttpRequestException;
        return cause?.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
    }
}
