using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Protocols.BotFramework.Connector.ServiceUrls;

namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>Makes requests, and refuses those that must not leave: a foreign host, a message that is too large.</summary>
internal sealed class RequestFactory(AllowedServiceHosts hosts)
{
    private const string ThreadSeparator = ";messageid=";

    public ConnectorRequest Post(string operation, Uri serviceUrl, Uri address, string conversationId, OutgoingActivity activity) =>
        Activity(operation, serviceUrl, HttpMethod.Post, address, conversationId, activity);

    public ConnectorRequest Put(string operation, Uri serviceUrl, Uri address, string conversationId, OutgoingActivity activity) =>
        Activity(operation, serviceUrl, HttpMethod.Put, address, conversationId, activity);

    public ConnectorRequest Delete(string operation, Uri serviceUrl, Uri address, string conversationId, string tenantId) =>
        new(operation, HttpMethod.Delete, Allowed(operation, serviceUrl, address)) { ConversationKey = KeyOf(conversationId), TenantKey = tenantId, IsRepeatable = true };

    public ConnectorRequest Get(string operation, Uri serviceUrl, Uri address, string id, string tenantId) =>
        new(operation, HttpMethod.Get, Allowed(operation, serviceUrl, address)) { ConversationKey = KeyOf(id), TenantKey = tenantId, IsRepeatable = true };

    public ConnectorRequest Create(string operation, Uri serviceUrl, Uri address, ConversationParameters parameters) => new(operation, HttpMethod.Post, Allowed(operation, serviceUrl, address))
    {
        Body = Sized(operation, OutgoingJson.Write(writer => OutgoingJson.WriteParameters(writer, parameters))),
        ConversationKey = KeyOf(parameters.ChannelId ?? parameters.MemberId!),
        TenantKey = parameters.TenantId,

        // A chat with one person is made once, and asking for it again says nothing in it.
        IsRepeatable = parameters.Activity is null,
    };

    private ConnectorRequest Activity(string operation, Uri serviceUrl, HttpMethod method, Uri address, string conversationId, OutgoingActivity activity) =>
        new(operation, method, Allowed(operation, serviceUrl, address))
        {
            Body = Sized(operation, activity.ToUtf8Json()),
            ConversationKey = KeyOf(conversationId),
            TenantKey = activity.Conversation?.TenantId ?? "",
            IsRepeatable = method != HttpMethod.Post,
        };

    // The rates are those of the channel, whichever of its threads is written to.
    private static string KeyOf(string conversationId)
    {
        var thread = conversationId.IndexOf(ThreadSeparator, StringComparison.Ordinal);
        return thread < 0 ? conversationId : conversationId[..thread];
    }

    private Uri Allowed(string operation, Uri serviceUrl, Uri address) =>
        hosts.IsAllowed(serviceUrl) ? address : throw Refused(operation, ConnectorErrorCodes.ServiceUrlNotAllowed);

    private static byte[] Sized(string operation, byte[] body) =>
        body.Length <= OutgoingLimits.MaxMessageBytes ? body : throw Refused(operation, ConnectorErrorCodes.MessageSizeTooBig);

    private static ConnectorException Refused(string operation, string code) => new(new ConnectorFailure(operation, Status: 0, code), innerException: null);
}
