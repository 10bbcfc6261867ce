using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Protocols.Slack.WebApi.Pacing;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>Queue, rate, token, attempts and errors of every call.</summary>
internal sealed partial class SlackPipeline
{
    private static readonly ResiliencePropertyKey<CallProgress> ProgressKey = new("slack-call");

    private readonly SlackExchange _exchange;
    private readonly SlackApiOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<SlackAnswer> _retries;

    public SlackPipeline(HttpClient http, SlackApiOptions options, TimeProvider clock, ILogger logger)
    {
        _exchange = new SlackExchange(http, BaseOf(options), clock);
        _options = options;
        _clock = clock;
        _logger = logger;
        Pacer = new Pacer(options, clock);
        _retries = new ResiliencePipelineBuilder<SlackAnswer> { TimeProvider = clock }.AddRetry(Retries()).Build();
    }

    public Pacer Pacer { get; }

    public SlackApiOptions Options => _options;

    /// <exception cref="SlackApiException">The call did not succeed.</exception>
    public async Task<SlackAnswer> SendAsync(SlackCall call, CancellationToken cancellationToken)
    {
        using var turn = await Pacer.EnterAsync(call, cancellationToken).ConfigureAwait(false);
        var progress = new CallProgress(call, _options, _clock);
        var answer = await RunAsync(progress, cancellationToken).ConfigureAwait(false);
        if (answer.IsOk || progress.IsEcho(answer))
        {
            Log.Succeeded(_logger, call.Method, answer.HttpStatus, progress.Attempts, progress.Elapsed.TotalMilliseconds);
            return answer;
        }

        throw Failed(progress.FailureOf(answer), answer.Fault);
    }

    /// <exception cref="SlackApiException">The call did not succeed, or its answer lacks what was asked for.</exception>
    public async Task<T> ReadAsync<T>(SlackCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        return Read(call, answer, type);
    }

    public T Read<T>(SlackCall call, SlackAnswer answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw Incomplete(call, answer, reason: null);
        }
        catch (JsonException exception)
        {
            throw Incomplete(call, answer, exception);
        }
    }

    private static Uri BaseOf(SlackApiOptions options)
    {
        var address = options.BaseAddress;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            throw new ArgumentException("The Web API must be reached by https.", nameof(options));
        }

        return address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    private async Task<SlackAnswer> RunAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(ProgressKey, progress);
        try
        {
            return await _retries.ExecuteAsync(AttemptAsync, context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<SlackAnswer> AttemptAsync(ResilienceContext context)
    {
        var progress = ProgressOf(context);
        await Pacer.AdmitAsync(progress.Call, context.CancellationToken).ConfigureAwait(false);
        progress.Began();
        try
        {
            var answer = await _exchange.SendAsync(progress.Call, progress.AttemptTimeout, context.CancellationToken).ConfigureAwait(false);
            if (answer.IsRateLimited)
            {
                Pacer.Pause(progress.Call, RetryRules.HoldBack(answer, _options));
            }

            return answer;
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not SlackApiException)
        {
            // Only the token source is left to fail here, and each has exceptions of its own.
            throw Failed(new SlackFailure(progress.Call.Method, HttpStatus: 0, SlackErrorCodes.TokenUnavailable) { Attempts = progress.Attempts - 1 }, exception);
        }
    }

    private RetryStrategyOptions<SlackAnswer> Retries() => new()
    {
        // The rules count the attempts themselves.
        MaxRetryAttempts = int.MaxValue,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsOk: false } answer && ProgressOf(arguments.Context).Wants(answer)),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(ProgressOf(arguments.Context).Pause),
        OnRetry = arguments =>
        {
            var progress = ProgressOf(arguments.Context);
            var answer = arguments.Outcome.Result!;
            Log.Repeats(_logger, progress.Call.Method, answer.HttpStatus, answer.Error, progress.Attempts, arguments.RetryDelay.TotalMilliseconds);
            return ValueTask.CompletedTask;
        },
    };

    private static CallProgress ProgressOf(ResilienceContext context) => context.Properties.GetValue(ProgressKey, null!);

    private SlackApiException Incomplete(SlackCall call, SlackAnswer answer, Exception? reason)
    {
        var failure = new SlackFailure(call.Method, answer.HttpStatus, SlackErrorCodes.UnreadableResponse) { Attempts = 1, IsOutcomeUnknown = !call.IsRead };
        return Failed(failure, reason);
    }

    private SlackApiException Failed(SlackFailure failure, Exception? reason)
    {
        Log.Failed(_logger, failure.Method, failure.HttpStatus, failure.Error, failure.Attempts, failure.Needed, failure.Pointers);
        return new SlackApiException(failure, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Method}: {Status} after {Attempts} attempt(s), {Milliseconds} ms.")]
        public static partial void Succeeded(ILogger logger, string method, int status, int attempts, double milliseconds);

        [LoggerMessage(2, LogLevel.Information, "{Method}: {Status} {Error} at attempt {Attempts}; again in {Milliseconds} ms.")]
        public static partial void Repeats(ILogger logger, string method, int status, string? error, int attempts, double milliseconds);

        [LoggerMessage(3, LogLevel.Warning, "{Method} failed: {Status} {Error} after {Attempts} attempt(s). Scope needed: {Needed}. Fault at: {Pointers}.")]
        public static partial void Failed(ILogger logger, string method, int status, string error, int attempts, string? needed, string pointers);
    }
}
