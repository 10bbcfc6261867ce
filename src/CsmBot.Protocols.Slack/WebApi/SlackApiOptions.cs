using System.ComponentModel.DataAnnotations;
using CsmBot.Protocols.Slack.WebApi.Pacing;

namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>
/// Settings of the Web API: where it is, how long a call is tried, how fast calls go out. The defaults follow
/// https://docs.slack.dev/apis/web-api/rate-limits.
/// </summary>
public sealed class SlackApiOptions
{
    /// <summary>Where the methods are, for example <c>https://slack-gov.com/api/</c> for GovSlack. Must be https, or this machine (tests).</summary>
    public Uri BaseAddress { get; set; } = new("https://slack.com/api/");

    /// <summary>Hosts that a <c>response_url</c> may be on, exactly so. Others are refused before anything is sent.</summary>
    public IReadOnlyList<string> ResponseHosts { get; set; } = ["hooks.slack.com", "hooks.slack-gov.com"];

    /// <summary>True: a <c>response_url</c> may be on this machine, http included. For tests only.</summary>
    public bool AllowLoopbackResponses { get; set; }

    /// <summary>How long one attempt may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the attempts of one call and the pauses between them may take together, counted from the first attempt.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a <c>trigger_id</c> lives. Calls that need one are neither queued nor tried for longer. See
    /// https://docs.slack.dev/surfaces/modals.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan TriggerLifetime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often one call is sent at most, the first time included; a repetition with a refreshed token is not counted.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 4;

    /// <summary>The first pause where Slack names none; each further one is twice as long, all of them varied by a fifth.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause where Slack names none.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for here. A longer one is handed to the caller at once as
    /// <see cref="Errors.SlackApiException.RetryAfter"/>, to come back later instead of holding a worker.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest wait for one's turn in a queue and for a place in a rate. A longer one is handed to the caller as
    /// <see cref="Errors.SlackErrorCodes.RateLimited"/> with nothing sent.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxQueueWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The rate of each method of a tier in one workspace; a tier that is missing has no limit here.</summary>
    public IReadOnlyDictionary<SlackTier, RateLimit> MethodRates { get; set; } = SlackRateLimits.Methods;

    /// <summary>How fast messages are posted to one channel; null: no limit.</summary>
    public RateLimit? ChannelRate { get; set; } = SlackRateLimits.Channel;
}
