using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>
/// The methods of one workspace that a bot needs. Every one throws <see cref="SlackApiException"/> when Slack refuses it, gives no
/// readable answer, or its queue is too long. See https://docs.slack.dev/reference/methods.
/// </summary>
public interface ISlackApiClient
{
    /// <summary>Asks who the token is. See https://docs.slack.dev/reference/methods/auth.test.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<AuthTest> AuthTestAsync(CancellationToken cancellationToken);

    /// <summary>Gives the token back for good. False: Slack kept it. See https://docs.slack.dev/reference/methods/auth.revoke.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<bool> AuthRevokeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Posts a message; those to one channel go one after another, one a second. Never sent twice where it may have arrived: see
    /// <see cref="SlackApiException.IsOutcomeUnknown"/>. See https://docs.slack.dev/reference/methods/chat.postMessage.
    /// </summary>
    /// <param name="arguments">What, and where to.</param>
    /// <param name="cancellationToken">Ends the waiting; what was sent by then may have arrived.</param>
    Task<PostedMessage> PostMessageAsync(PostMessageArguments arguments, CancellationToken cancellationToken);

    /// <summary>Replaces a message of the bot. See https://docs.slack.dev/reference/methods/chat.update.</summary>
    /// <param name="arguments">Which, and what it becomes.</param>
    /// <param name="cancellationToken">Ends the waiting; it may have changed.</param>
    Task<PostedMessage> UpdateMessageAsync(UpdateMessageArguments arguments, CancellationToken cancellationToken);

    /// <summary>Deletes a message of the bot. See https://docs.slack.dev/reference/methods/chat.delete.</summary>
    /// <param name="channel">The conversation; a user id does not do.</param>
    /// <param name="ts">The message.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be gone.</param>
    Task DeleteMessageAsync(string channel, string ts, CancellationToken cancellationToken);

    /// <summary>
    /// Shows a message to one member; gives its <c>ts</c>, which serves for nothing but logs. See
    /// https://docs.slack.dev/reference/methods/chat.postEphemeral.
    /// </summary>
    /// <param name="arguments">What, where and to whom.</param>
    /// <param name="cancellationToken">Ends the waiting; it may have been shown.</param>
    Task<string> PostEphemeralAsync(PostEphemeralArguments arguments, CancellationToken cancellationToken);

    /// <summary>The address of a message. See https://docs.slack.dev/reference/methods/chat.getPermalink.</summary>
    /// <param name="channel">The conversation.</param>
    /// <param name="ts">The message.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<Uri> GetPermalinkAsync(string channel, string ts, CancellationToken cancellationToken);

    /// <summary>
    /// Opens direct messages with one user, or a group of up to 8; gives the same conversation every time. See
    /// https://docs.slack.dev/reference/methods/conversations.open.
    /// </summary>
    /// <param name="users">1 to 8 user ids, the bot not among them.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<ConversationInfo> OpenConversationAsync(IReadOnlyList<string> users, CancellationToken cancellationToken);

    /// <summary>Asks about a conversation. See https://docs.slack.dev/reference/methods/conversations.info.</summary>
    /// <param name="channel">Which.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<ConversationInfo> GetConversationAsync(string channel, CancellationToken cancellationToken);

    /// <summary>
    /// Goes through the user ids in a conversation, asking for a page of 200 when the last is used up. See
    /// https://docs.slack.dev/reference/methods/conversations.members.
    /// </summary>
    /// <param name="channel">Which.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    IAsyncEnumerable<string> GetMembersAsync(string channel, CancellationToken cancellationToken);

    /// <summary>Asks about a user, locale included. See https://docs.slack.dev/reference/methods/users.info.</summary>
    /// <param name="user">Who.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<UserInfo> GetUserAsync(string user, CancellationToken cancellationToken);

    /// <summary>
    /// Looks a user up; <see cref="SlackErrorCodes.UsersNotFound"/> when there is none. See
    /// https://docs.slack.dev/reference/methods/users.lookupByEmail.
    /// </summary>
    /// <param name="email">The address in their profile.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<UserInfo> FindUserByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Opens a modal. Call it first thing: the trigger dies after 3 s. See https://docs.slack.dev/reference/methods/views.open.</summary>
    /// <param name="arguments">The trigger and the view.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be open.</param>
    Task<OpenedView> OpenViewAsync(OpenViewArguments arguments, CancellationToken cancellationToken);

    /// <summary>Puts a modal onto the one that is open, at most 3 high. See https://docs.slack.dev/reference/methods/views.push.</summary>
    /// <param name="arguments">The trigger, from within the modal, and the view.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be open.</param>
    Task<OpenedView> PushViewAsync(OpenViewArguments arguments, CancellationToken cancellationToken);

    /// <summary>Changes an open modal. See https://docs.slack.dev/reference/methods/views.update.</summary>
    /// <param name="arguments">Which, and what it becomes.</param>
    /// <param name="cancellationToken">Ends the waiting; it may have changed.</param>
    Task<OpenedView> UpdateViewAsync(UpdateViewArguments arguments, CancellationToken cancellationToken);

    /// <summary>Shows a user their Home tab. See https://docs.slack.dev/reference/methods/views.publish.</summary>
    /// <param name="arguments">Whose, and the view.</param>
    /// <param name="cancellationToken">Ends the waiting; it may have changed.</param>
    Task<OpenedView> PublishViewAsync(PublishViewArguments arguments, CancellationToken cancellationToken);

    /// <summary>
    /// Asks for the address of a socket, which serves once and not for long. The token must be the app's own (<c>xapp-</c>). See
    /// https://docs.slack.dev/reference/methods/apps.connections.open.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<Uri> OpenConnectionAsync(CancellationToken cancellationToken);
}
