using System.ComponentModel.DataAnnotations;
using CsmBot.Protocols.BotFramework.Connector.Budgets;

namespace CsmBot.Protocols.BotFramework.Connector;

/// <summary>
/// Settings of a <see cref="ConnectorClient"/>: where it may send, how long it tries, how fast it sends. The defaults follow
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
public sealed class ConnectorClientOptions
{
    /// <summary>The cloud that the bot is registered in.</summary>
    public ConnectorCloud Cloud { get; set; }

    /// <summary>Hosts besides those of the cloud that the token may be sent to: exact names, or <c>host:port</c>.</summary>
    public IReadOnlyList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>True: addresses of this machine are allowed, http included. For development and tests only.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>How long one attempt may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long the attempts of one call and the pauses between them may take together, counted from the first attempt. Waiting
    /// for one's turn in the conversation and for the budget comes before that.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often one call is sent at most, the first time included.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 4;

    /// <summary>The first pause where the service names none; each further one is twice as long, all of them varied by a fifth.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause where the service names none.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for here. A longer one is handed to the caller at once as
    /// <see cref="Errors.ConnectorException.RetryAfter"/>, to come back later instead of holding a worker.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxInlineRetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The longest wait for one's turn in a conversation, and for a place in the budgets below. A longer one is handed to the caller at once as
    /// <see cref="Errors.ConnectorErrorCodes.Throttled"/> with the time to come back after.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxBudgetWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>What may be sent to one conversation; all threads of a channel count together. Empty: no limit.</summary>
    public IReadOnlyList<RateWindow> ConversationSends { get; set; } = TeamsRateLimits.ConversationSends;

    /// <summary>What may be read of one conversation or team. Empty: no limit.</summary>
    public IReadOnlyList<RateWindow> ConversationReads { get; set; } = TeamsRateLimits.ConversationReads;

    /// <summary>
    /// What may be asked for in one tenant. Requests that name no tenant count together. Empty: no limit.
    /// </summary>
    public IReadOnlyList<RateWindow> Tenant { get; set; } = TeamsRateLimits.Tenant;
}
