using CsmBot.Protocols.BotFramework.Connector.Budgets;
using CsmBot.Protocols.BotFramework.Connector.Credentials;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>Order, budget, token, attempts and errors of every call.</summary>
internal sealed partial class ConnectorPipeline
{
    private const int NotFound = 404;
    private static readonly ResiliencePropertyKey<ConnectorCall> CallKey = new("connector-call");

    private readonly ConnectorExchange _exchange;
    private readonly ConnectorClientOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<ConnectorAnswer> _retries;

    public ConnectorPipeline(HttpClient http, ConnectorTokens? tokens, ConnectorClientOptions options, TimeProvider clock, ILogger logger)
    {
        _exchange = new ConnectorExchange(http, tokens, clock);
        _options = options;
        _clock = clock;
        _logger = logger;
        Admission = new Admission(options, clock);
        _retries = new ResiliencePipelineBuilder<ConnectorAnswer> { TimeProvider = clock }.AddRetry(Retries()).Build();
    }

    public Admission Admission { get; }

    /// <exception cref="ConnectorException">The call did not succeed.</exception>
    public async Task<ConnectorAnswer> SendAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        using var turn = await Admission.EnterAsync(request, cancellationToken).ConfigureAwait(false);
        var call = new ConnectorCall(request, _options, _clock);
        var answer = await RunAsync(call, cancellationToken).ConfigureAwait(false);
        if (answer.IsSuccess || IsEchoOfDeletion(call, answer))
        {
            Log.Succeeded(_logger, request.Operation, request.Address.Host, answer.Status, call.Attempts, call.Elapsed.TotalMilliseconds);
            return answer;
        }

        throw Failed(call, answer);
    }

    /// <summary>The error of an answer whose status said success and whose body did not say what was asked for.</summary>
    public static ConnectorException Unreadable(ConnectorRequest request, ConnectorAnswer answer, Exception? reason)
    {
        var failure = new ConnectorFailure(request.Operation, answer.Status, ConnectorErrorCodes.UnreadableResponse)
        {
            Attempts = 1,
            CorrelationId = answer.CorrelationId,
            IsOutcomeUnknown = !request.IsRead,
        };
        return new ConnectorException(failure, reason);
    }

    private async Task<ConnectorAnswer> RunAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _retries.ExecuteAsync(AttemptAsync, context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<ConnectorAnswer> AttemptAsync(ResilienceContext context)
    {
        var call = CallOf(context);
        await Admission.AdmitAsync(call.Request, context.CancellationToken).ConfigureAwait(false);
        try
        {
            return await _exchange.SendAsync(call.Request, call.AttemptTimeout, call.Began, context.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Only the credential is left to fail here, and each kind has an exception of its own.
            Log.NoToken(_logger, exception, call.Request.Operation);
            var failure = new ConnectorFailure(call.Request.Operation, Status: 0, ConnectorErrorCodes.TokenUnavailable) { Attempts = call.Attempts, IsOutcomeUnknown = call.IsInDoubt };
            throw new ConnectorException(failure, exception);
        }
    }

    private RetryStrategyOptions<ConnectorAnswer> Retries() => new()
    {
        // The rules count the attempts themselves, those with a fresh token included.
        MaxRetryAttempts = int.MaxValue,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer && CallOf(arguments.Context).Wants(answer)),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(CallOf(arguments.Context).Pause),
        OnRetry = arguments =>
        {
            var call = CallOf(arguments.Context);
            var answer = arguments.Outcome.Result!;
            Log.Repeats(_logger, call.Request.Operation, call.Request.Address.Host, answer.Status, call.Attempts, arguments.RetryDelay.TotalMilliseconds);
            return ValueTask.CompletedTask;
        },
    };

    private static ConnectorCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    // What an attempt whose answer was lost has deleted is not there for the next one.
    private static bool IsEchoOfDeletion(ConnectorCall call, ConnectorAnswer answer) =>
        call.IsInDoubt && answer.Status == NotFound && call.Request.Method == HttpMethod.Delete;

    private ConnectorException Failed(ConnectorCall call, ConnectorAnswer answer)
    {
        var failure = new ConnectorFailure(call.Request.Operation, answer.Status, answer.Status == 0 ? ConnectorErrorCodes.NoResponse : ErrorBody.CodeOf(answer.Status, answer.Body))
        {
            Attempts = call.Attempts,
            RetryAfter = answer.RetryAfter,
            CorrelationId = answer.CorrelationId,
            IsOutcomeUnknown = call.IsInDoubt,
        };
        Log.Failed(_logger, failure.Operation, call.Request.Address.Host, failure.Status, failure.Code, failure.CorrelationId, call.Attempts);
        return new ConnectorException(failure, answer.Fault);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Operation} at {Host}: {Status} after {Attempts} attempt(s), {Milliseconds} ms.")]
        public static partial void Succeeded(ILogger logger, string operation, string host, int status, int attempts, double milliseconds);

        [LoggerMessage(2, LogLevel.Information, "{Operation} at {Host}: {Status} at attempt {Attempts}; again in {Milliseconds} ms.")]
        public static partial void Repeats(ILogger logger, string operation, string host, int status, int attempts, double milliseconds);

        [LoggerMessage(3, LogLevel.Warning, "{Operation} at {Host} failed: {Status} {Code} after {Attempts} attempt(s), correlation id {CorrelationId}.")]
        public static partial void Failed(ILogger logger, string operation, string host, int status, string? code, string? correlationId, int attempts);

        [LoggerMessage(4, LogLevel.Error, "{Operation}: the credential gave no token.")]
        public static partial void NoToken(ILogger logger, Exception exception, string operation);
    }
}
