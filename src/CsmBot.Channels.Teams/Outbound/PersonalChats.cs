using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Conversations;

namespace CsmBot.Channels.Teams.Outbound;

/// <summary>The platform's id of someone's chat with the bot. One that was never opened is created, which gives the same id each time.</summary>
internal sealed class PersonalChats(ConnectorClient connector, IConversationDirectory directory)
{
    public async Task<string> OpenAsync(KnownConversation person, TeamsAddress address, CancellationToken cancellationToken)
    {
        if (address.ConversationId is { } open)
        {
            return open;
        }

        var parameters = ConversationParameters.Personal(address.UserId ?? address.AadObjectId ?? string.Empty, address.TenantId, address.BotId);
        var created = await connector.CreateConversationAsync(address.ServiceUrl, parameters, cancellationToken);
        await directory.UpdateAsync(person.Workspace, person.Id, before => before is null ? null : WithId(before, created.Id), cancellationToken);
        return created.Id;
    }

    private static KnownConversation WithId(KnownConversation person, string id) =>
        person with { Address = TeamsJson.Write(TeamsJson.ReadAddress(person.Address) with { ConversationId = id }) };
}
