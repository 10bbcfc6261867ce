using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>
/// Tells that an event was sent before. That the first sending arrived does not follow, so duplicates are told by <see cref="Events.EventPayload.EventId"/>. See
/// https://docs.slack.dev/apis/events-api.
/// </summary>
/// <param name="Number">Which repetition it is, 1 to 3.</param>
/// <param name="Reason">Why, for example <c>http_timeout</c> or <c>timeout</c>; null where it is not told.</param>
public sealed record SlackRetry(int Number, string? Reason)
{
    /// <summary>The header with the number.</summary>
    public const string NumberHeader = "X-Slack-Retry-Num";

    /// <summary>The header with the reason.</summary>
    public const string ReasonHeader = "X-Slack-Retry-Reason";

    /// <summary>The header of an answer other than 2xx that stops the repetitions of an event, with the value <c>1</c>.</summary>
    public const string NoRetryHeader = "X-Slack-No-Retry";

    /// <summary>Reads the two headers of a request.</summary>
    /// <param name="number">The values of <see cref="NumberHeader"/>.</param>
    /// <param name="reason">The values of <see cref="ReasonHeader"/>.</param>
    /// <returns>Null at the first sending, or when the number is none.</returns>
    public static SlackRetry? OfHeaders(StringValues number, StringValues reason) =>
        int.TryParse(number.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Of(count, reason.ToString()) : null;

    /// <summary>Reads the two fields of a Socket Mode envelope.</summary>
    /// <param name="attempt">Its <c>retry_attempt</c>; 0 is the first sending.</param>
    /// <param name="reason">Its <c>retry_reason</c>.</param>
    /// <returns>Null at the first sending.</returns>
    public static SlackRetry? Of(int? attempt, string? reason) =>
        attempt is > 0 ? new SlackRetry(attempt.Value, string.IsNullOrEmpty(reason) ? null : reason) : null;
}
