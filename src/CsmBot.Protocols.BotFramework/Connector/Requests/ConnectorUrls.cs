using System.Globalization;

namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>
/// The addresses of the connector. Every id becomes one segment, whatever it holds. See
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
/// </summary>
internal static class ConnectorUrls
{
    public static Uri Conversations(Uri serviceUrl) => Build(serviceUrl, "/v3/conversations");

    public static Uri Activities(Uri serviceUrl, string conversationId) =>
        Build(serviceUrl, $"/v3/conversations/{Segment(conversationId)}/activities");

    public static Uri Activity(Uri serviceUrl, string conversationId, string activityId) =>
        Build(serviceUrl, $"/v3/conversations/{Segment(conversationId)}/activities/{Segment(activityId)}");

    public static Uri Member(Uri serviceUrl, string conversationId, string memberId) =>
        Build(serviceUrl, $"/v3/conversations/{Segment(conversationId)}/members/{Segment(memberId)}");

    public static Uri PagedMembers(Uri serviceUrl, string conversationId, int pageSize, string? continuationToken)
    {
        var size = pageSize.ToString(CultureInfo.InvariantCulture);
        var from = continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}";
        return Build(serviceUrl, $"/v3/conversations/{Segment(conversationId)}/pagedmembers?pageSize={size}{from}");
    }

    public static Uri Team(Uri serviceUrl, string teamId) => Build(serviceUrl, $"/v3/teams/{Segment(teamId)}");

    public static Uri TeamChannels(Uri serviceUrl, string teamId) => Build(serviceUrl, $"/v3/teams/{Segment(teamId)}/conversations");

    private static Uri Build(Uri serviceUrl, string path) => new(serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + path);

    // Dots stay dots when escaped, and a path would lose the segment before them.
    private static string Segment(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id is "." or ".." ? throw new ArgumentException("An id is not a step in a path.", nameof(id)) : Uri.EscapeDataString(id);
    }
}
