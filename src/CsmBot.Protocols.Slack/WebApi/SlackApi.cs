using CsmBot.Protocols.Slack.WebApi.Requests;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>
/// The way to Slack. Make one for the process and keep it: it holds the queues and rates of every workspace. Clients are made from
/// it for each token. See https://docs.slack.dev/apis/web-api.
/// </summary>
public sealed class SlackApi
{
    private readonly SlackPipeline _pipeline;

    /// <summary>Makes it; see <see cref="SlackWebApiServiceCollectionExtensions"/> for the usual way.</summary>
    /// <param name="http">Must not follow redirects (they would carry tokens elsewhere) nor have a time-out below the options'.</param>
    /// <param name="options">Read while calls are made; do not change them then.</param>
    /// <param name="clock">Times attempts, pauses and rates.</param>
    /// <param name="logger">Hears of methods, statuses, errors and times; never of arguments or tokens.</param>
    /// <exception cref="ArgumentException">The base address is neither https nor this machine's.</exception>
    public SlackApi(HttpClient http, SlackApiOptions options, TimeProvider clock, ILogger<SlackApi> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _pipeline = new SlackPipeline(http, options, clock, logger);
        OAuth = new SlackOAuthApi(_pipeline);
        Responses = new ResponseUrlClient(_pipeline);
    }

    /// <summary>The methods that install the app and rotate tokens.</summary>
    public ISlackOAuthApi OAuth { get; }

    /// <summary>Answers to commands and interactions, which need no token.</summary>
    public IResponseUrlClient Responses { get; }

    /// <summary>How many queues are remembered at the moment.</summary>
    internal int RememberedKeys => _pipeline.Pacer.Count;

    /// <summary>A client for one token. It is light: make one when it is needed.</summary>
    /// <param name="tokens">Where the token comes from.</param>
    public ISlackApiClient For(ISlackTokenSource tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return new SlackApiClient(_pipeline, tokens);
    }
}
