namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>
/// Answers by <c>response_url</c>: no token, works where the bot is no member, and the only way to change an ephemeral message. An
/// address serves 5 times within 30 minutes; whoever holds it counts. See
/// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses.
/// </summary>
public interface IResponseUrlClient
{
    /// <summary>Posts once; repeated only where nothing can have arrived.</summary>
    /// <param name="responseUrl">The address as it came with the command or interaction.</param>
    /// <param name="message">
    /// A JSON object in UTF-8: the fields of a message, and <c>response_type</c> (<c>ephemeral</c> or <c>in_channel</c>),
    /// <c>replace_original</c> or <c>delete_original</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting; it may have arrived.</param>
    /// <exception cref="Errors.SlackApiException">
    /// With <see cref="Errors.SlackErrorKind.TriggerSpent"/> when the address is used up or too old, and with
    /// <see cref="Errors.SlackErrorCodes.ResponseHostNotAllowed"/> when it is not Slack's.
    /// </exception>
    Task PostAsync(Uri responseUrl, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}
