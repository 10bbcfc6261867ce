using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Protocols.Slack.WebApi.Requests;

namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>The Web API with one token. Made by <see cref="SlackApi.For"/>; safe for use by many threads.</summary>
internal sealed class SlackApiClient(SlackPipeline pipeline, ISlackTokenSource tokens) : ISlackApiClient
{
    // A thousand pages of 200 are more than any workspace has.
    internal const int MaxPages = 1000;

    public Task<AuthTest> AuthTestAsync(CancellationToken cancellationToken) => AskAsync(SlackCalls.AuthTest(), WebApiJson.Default.AuthTest, cancellationToken);

    public async Task<bool> AuthRevokeAsync(CancellationToken cancellationToken)
    {
        var call = SlackCalls.AuthRevoke() with { Tokens = tokens };
        var answer = await pipeline.SendAsync(call, cancellationToken).ConfigureAwait(false);

        // An error that counts as success has no body: an earlier attempt revoked it.
        return !answer.IsOk || pipeline.Read(call, answer, WebApiJson.Default.RevokeAnswer).IsRevoked;
    }

    public Task<PostedMessage> PostMessageAsync(PostMessageArguments arguments, CancellationToken cancellationToken) =>
        AskAsync(SlackCalls.PostMessage(arguments), WebApiJson.Default.PostedMessage, cancellationToken);

    public Task<PostedMessage> UpdateMessageAsync(UpdateMessageArguments arguments, CancellationToken cancellationToken) =>
        AskAsync(SlackCalls.UpdateMessage(arguments), WebApiJson.Default.PostedMessage, cancellationToken);

    public Task DeleteMessageAsync(string channel, string ts, CancellationToken cancellationToken) =>
        pipeline.SendAsync(SlackCalls.DeleteMessage(channel, ts) with { Tokens = tokens }, cancellationToken);

    public async Task<string> PostEphemeralAsync(PostEphemeralArguments arguments, CancellationToken cancellationToken) =>
        (await AskAsync(SlackCalls.PostEphemeral(arguments), WebApiJson.Default.EphemeralAnswer, cancellationToken).ConfigureAwait(false)).MessageTs;

    public async Task<Uri> GetPermalinkAsync(string channel, string ts, CancellationToken cancellationToken) =>
        (await AskAsync(SlackCalls.GetPermalink(channel, ts), WebApiJson.Default.PermalinkAnswer, cancellationToken).ConfigureAwait(false)).Permalink;

    public async Task<ConversationInfo> OpenConversationAsync(IReadOnlyList<string> users, CancellationToken cancellationToken) =>
        (await AskAsync(SlackCalls.OpenConversation(users), WebApiJson.Default.ConversationAnswer, cancellationToken).ConfigureAwait(false)).Channel;

    public async Task<ConversationInfo> GetConversationAsync(string channel, CancellationToken cancellationToken) =>
        (await AskAsync(SlackCalls.GetConversation(channel), WebApiJson.Default.ConversationAnswer, cancellationToken).ConfigureAwait(false)).Channel;

    public async IAsyncEnumerable<string> GetMembersAsync(string channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursors = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var call = SlackCalls.GetMembers(channel, cursor) with { Tokens = tokens };
            var answer = await pipeline.SendAsync(call, cancellationToken).ConfigureAwait(false);
            foreach (var member in pipeline.Read(call, answer, WebApiJson.Default.MembersPage).Members)
            {
                yield return member;
            }

            cursor = string.IsNullOrEmpty(answer.Cursor) ? null : answer.Cursor;
            if (cursor is not null && (!cursors.Add(cursor) || cursors.Count >= MaxPages))
            {
                throw new SlackApiException(new SlackFailure(call.Method, answer.HttpStatus, SlackErrorCodes.UnreadableResponse) { Attempts = 1 }, innerException: null);
            }
        }
        while (cursor is not null);
    }

    public async Task<UserInfo> GetUserAsync(string user, CancellationToken cancellationToken) =>
        (await AskAsync(SlackCalls.GetUser(user), WebApiJson.Default.UserAnswer, cancellationToken).ConfigureAwait(false)).User;

    public async Task<UserInfo> FindUserByEmailAsync(string email, CancellationToken cancellationToken) =>
        (await AskAsync(SlackCalls.FindUserByEmail(email), WebApiJson.Default.UserAnswer, cancellationToken).ConfigureAwait(false)).User;

    public Task<OpenedView> OpenViewAsync(OpenViewArguments arguments, CancellationToken cancellationToken) =>
        AskForViewAsync(SlackCalls.OpenView(arguments, pipeline.Options.TriggerLifetime), cancellationToken);

    public Task<OpenedView> PushViewAsync(OpenViewArguments arguments, CancellationToken cancellationToken) =>
        AskForViewAsync(SlackCalls.PushView(arguments, pipeline.Options.TriggerLifetime), cancellationToken);

    public Task<OpenedView> UpdateViewAsync(UpdateViewArguments arguments, CancellationToken cancellationToken) =>
        AskForViewAsync(SlackCalls.UpdateView(arguments), cancellationToken);

    public Task<OpenedView> PublishViewAsync(PublishViewArguments arguments, CancellationToken cancellationToken) =>
        AskForViewAsync(SlackCalls.PublishView(arguments), cancellationToken);

    public async Task<Uri> OpenConnectionAsync(CancellationToken cancellationToken) =>
        (await AskAsync(SlackCalls.OpenConnection(), WebApiJson.Default.ConnectionAnswer, cancellationToken).ConfigureAwait(false)).Url;

    private async Task<OpenedView> AskForViewAsync(SlackCall call, CancellationToken cancellationToken) =>
        (await AskAsync(call, WebApiJson.Default.ViewAnswer, cancellationToken).ConfigureAwait(false)).View;

    private Task<T> AskAsync<T>(SlackCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => pipeline.ReadAsync(call with { Tokens = tokens }, type, cancellationToken);
}
