using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Credentials;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Protocols.BotFramework.Connector.Requests;
using CsmBot.Protocols.BotFramework.Connector.ServiceUrls;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.BotFramework.Connector;

/// <summary>
/// Sends to conversations and asks about them. Make one for each bot and keep it: it holds the token, the order and the budget of
/// every conversation. Safe for use by many threads. Every call throws <see cref="ConnectorException"/> when the service refuses it,
/// when no answer comes, or when the address is not an allowed one. See
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
/// </summary>
public sealed class ConnectorClient
{
    /// <summary>How many members are asked for at a time; the service may give fewer or more.</summary>
    public const int MemberPageSize = 200;

    /// <summary>The most pages of members that are followed.</summary>
    public const int MaxMemberPages = 1000;

    private readonly RequestFactory _requests;
    private readonly ConnectorPipeline _pipeline;

    /// <summary>Makes the client; see <see cref="ConnectorServiceCollectionExtensions"/> for the usual way.</summary>
    /// <param name="http">Must not follow redirects (they would carry messages off the allowed hosts) nor have a time-out below the options'.</param>
    /// <param name="credential">Where the token comes from (<see cref="ConnectorCredentials"/>); null sends none, for development only.</param>
    /// <param name="options">Read once, now.</param>
    /// <param name="clock">Times attempts, pauses and budgets.</param>
    /// <param name="logger">Hears of operations, hosts, statuses and times; never of bodies or tokens.</param>
    /// <exception cref="ArgumentException">An allowed host is not a plain host name.</exception>
    public ConnectorClient(HttpClient http, TokenCredential? credential, ConnectorClientOptions options, TimeProvider clock, ILogger<ConnectorClient> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _requests = new RequestFactory(new AllowedServiceHosts(options.Cloud, options.AllowedServiceHosts, options.AllowLoopback));
        var tokens = credential is null ? null : new ConnectorTokens(credential, ConnectorScopes.Of(options.Cloud), clock);
        _pipeline = new ConnectorPipeline(http, tokens, options, clock, logger);
    }

    /// <summary>How many conversations and tenants are remembered at the moment.</summary>
    internal int RememberedKeys => _pipeline.Admission.Count;

    /// <summary>Sends to a conversation. With <c>;messageid=</c> in its id the message stays in that thread; a bare channel id starts a new post.</summary>
    /// <param name="serviceUrl">The address that came with the conversation.</param>
    /// <param name="conversationId">The conversation's id as it came.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Ends the waiting; what was sent by then may have arrived.</param>
    /// <exception cref="ConnectorException">It was not sent, or nobody knows (<see cref="ConnectorException.IsOutcomeUnknown"/>).</exception>
    public async Task<ResourceResponse> SendToConversationAsync(Uri serviceUrl, string conversationId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var address = ConnectorUrls.Activities(serviceUrl, conversationId);
        var answer = await _pipeline.SendAsync(_requests.Post("Send", serviceUrl, address, conversationId, activity), cancellationToken).ConfigureAwait(false);
        return Resource(answer);
    }

    /// <summary>Sends as an answer to an activity.</summary>
    /// <param name="serviceUrl">The address that came with the conversation.</param>
    /// <param name="conversationId">The conversation's id as it came.</param>
    /// <param name="activityId">The activity to answer.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Ends the waiting; what was sent by then may have arrived.</param>
    /// <exception cref="ConnectorException">It was not sent, or nobody knows (<see cref="ConnectorException.IsOutcomeUnknown"/>).</exception>
    public async Task<ResourceResponse> ReplyToActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var address = ConnectorUrls.Activity(serviceUrl, conversationId, activityId);
        var answer = await _pipeline.SendAsync(_requests.Post("Reply", serviceUrl, address, conversationId, activity), cancellationToken).ConfigureAwait(false);
        return Resource(answer);
    }

    /// <summary>Replaces an activity that this bot sent, whole.</summary>
    /// <param name="serviceUrl">The address that came with the conversation.</param>
    /// <param name="conversationId">The conversation's id as it came.</param>
    /// <param name="activityId">The activity to replace.</param>
    /// <param name="activity">What it becomes.</param>
    /// <param name="cancellationToken">Ends the waiting; what was sent by then may have arrived.</param>
    /// <exception cref="ConnectorException">With <see cref="ConnectorErrorCodes.ActivityNotFoundInConversation"/> when it is gone: send a new one.</exception>
    public async Task<ResourceResponse> UpdateActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var address = ConnectorUrls.Activity(serviceUrl, conversationId, activityId);
        var answer = await _pipeline.SendAsync(_requests.Put("Update", serviceUrl, address, conversationId, activity), cancellationToken).ConfigureAwait(false);
        return Resource(answer);
    }

    /// <summary>Deletes an activity that this bot sent.</summary>
    /// <param name="serviceUrl">The address that came with the conversation.</param>
    /// <param name="conversationId">The conversation's id as it came.</param>
    /// <param name="activityId">The activity to delete.</param>
    /// <param name="tenantId">The Entra tenant, whose budget the call counts in.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be deleted all the same.</param>
    /// <exception cref="ConnectorException">With <see cref="ConnectorException.IsNotSupported"/> where deletion is unknown: update it to say so instead.</exception>
    public Task DeleteActivityAsync(Uri serviceUrl, string conversationId, string activityId, string tenantId, CancellationToken cancellationToken)
    {
        var address = ConnectorUrls.Activity(serviceUrl, conversationId, activityId);
        return _pipeline.SendAsync(_requests.Delete("Delete", serviceUrl, address, conversationId, tenantId), cancellationToken);
    }

    /// <summary>Begins a conversation with one person, or by a post in a channel.</summary>
    /// <param name="serviceUrl">The address that came with another conversation of the tenant.</param>
    /// <param name="parameters">With whom, or where and what.</param>
    /// <param name="cancellationToken">Ends the waiting; a post may have arrived by then.</param>
    /// <exception cref="ConnectorException">It was not begun, or nobody knows (<see cref="ConnectorException.IsOutcomeUnknown"/>).</exception>
    public Task<ConversationResourceResponse> CreateConversationAsync(Uri serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = _requests.Create("CreateConversation", serviceUrl, ConnectorUrls.Conversations(serviceUrl), parameters);
        return ReadAsync(request, ConnectorJson.Default.ConversationResourceResponse, cancellationToken);
    }

    /// <summary>Asks about one member.</summary>
    /// <param name="serviceUrl">The address that came with the conversation.</param>
    /// <param name="conversationId">The conversation's id as it came.</param>
    /// <param name="memberId">The channel's id of the person (<c>29:...</c>); Teams also takes the Entra object id.</param>
    /// <param name="tenantId">The Entra tenant, whose budget the call counts in.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ConnectorException">With <see cref="ConnectorErrorCodes.MemberNotFoundInConversation"/> for a stranger.</exception>
    public Task<TeamsChannelAccount> GetConversationMemberAsync(Uri serviceUrl, string conversationId, string memberId, string tenantId, CancellationToken cancellationToken)
    {
        var request = _requests.Get("GetMember", serviceUrl, ConnectorUrls.Member(serviceUrl, conversationId, memberId), conversationId, tenantId);
        return ReadAsync(request, ConnectorJson.Default.TeamsChannelAccount, cancellationToken);
    }

    /// <summary>Goes through all members, asking for a page when the last is used up.</summary>
    /// <param name="serviceUrl">The address that came with the conversation.</param>
    /// <param name="conversationId">The conversation's id as it came.</param>
    /// <param name="tenantId">The Entra tenant, whose budget the call counts in.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ConnectorException">A page was refused, or there is no end to them (<see cref="MaxMemberPages"/>).</exception>
    public async IAsyncEnumerable<TeamsChannelAccount> GetConversationPagedMembersAsync(
        Uri serviceUrl, string conversationId, string tenantId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var address = ConnectorUrls.PagedMembers(serviceUrl, conversationId, MemberPageSize, next);
            var request = _requests.Get("GetMembers", serviceUrl, address, conversationId, tenantId);
            var page = await ReadAsync(request, ConnectorJson.Default.MemberPage, cancellationToken).ConfigureAwait(false);
            foreach (var member in page.Members ?? [])
            {
                yield return member;
            }

            next = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
            if (next is not null && (!seen.Add(next) || seen.Count >= MaxMemberPages))
            {
                throw ConnectorPipeline.Unreadable(request, new ConnectorAnswer(AnswerKind.Answered, Status: 0), reason: null);
            }
        }
        while (next is not null);
    }

    /// <summary>Asks about a team.</summary>
    /// <param name="serviceUrl">The address that came with a conversation of the team.</param>
    /// <param name="teamId">The team's id (<c>channelData.team.id</c>), not that of the group behind it.</param>
    /// <param name="tenantId">The Entra tenant, whose budget the call counts in.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ConnectorException">The service refused or did not answer.</exception>
    public Task<TeamDetails> GetTeamDetailsAsync(Uri serviceUrl, string teamId, string tenantId, CancellationToken cancellationToken) =>
        ReadAsync(_requests.Get("GetTeam", serviceUrl, ConnectorUrls.Team(serviceUrl, teamId), teamId, tenantId), ConnectorJson.Default.TeamDetails, cancellationToken);

    /// <summary>Lists the channels of a team.</summary>
    /// <param name="serviceUrl">The address that came with a conversation of the team.</param>
    /// <param name="teamId">The team's id (<c>channelData.team.id</c>), not that of the group behind it.</param>
    /// <param name="tenantId">The Entra tenant, whose budget the call counts in.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ConnectorException">The service refused or did not answer.</exception>
    public async Task<IReadOnlyList<ChannelInfo>> GetTeamChannelsAsync(Uri serviceUrl, string teamId, string tenantId, CancellationToken cancellationToken)
    {
        var request = _requests.Get("GetTeamChannels", serviceUrl, ConnectorUrls.TeamChannels(serviceUrl, teamId), teamId, tenantId);
        return (await ReadAsync(request, ConnectorJson.Default.ChannelList, cancellationToken).ConfigureAwait(false)).Conversations ?? [];
    }

    // The activity was taken; an answer that does not say its id, or not readably, only means that it cannot be updated.
    private static ResourceResponse Resource(ConnectorAnswer answer)
    {
        try
        {
            var resource = answer.Body.IsEmpty ? null : JsonSerializer.Deserialize(answer.Body.Span, ConnectorJson.Default.ResourceResponse);
            return new ResourceResponse(string.IsNullOrEmpty(resource?.Id) ? null : resource.Id);
        }
        catch (JsonException)
        {
            return new ResourceResponse(Id: null);
        }
    }

    private async Task<T> ReadAsync<T>(ConnectorRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await _pipeline.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw ConnectorPipeline.Unreadable(request, answer, reason: null);
        }
        catch (JsonException exception)
        {
            throw ConnectorPipeline.Unreadable(request, answer, exception);
        }
    }
}
