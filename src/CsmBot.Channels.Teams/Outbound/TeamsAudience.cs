using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Errors;

namespace CsmBot.Channels.Teams.Outbound;

/// <summary>Asks Teams who is in a channel or group chat, people of other tenants in shared channels included.</summary>
internal sealed class TeamsAudience(ConnectorClient connector, IConversationDirectory directory) : IAudience
{
    /// <summary>Ten pages; a channel of more people is not where a team watches its accounts.</summary>
    private const int MaxMembers = 5_000;

    public string Channel => TeamsIds.Channel;

    public async Task<Audience> FindAsync(WorkspaceId workspace, ConversationId conversation, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(workspace, conversation, cancellationToken) is not { } known)
        {
            return Audience.Unknown;
        }

        var address = TeamsJson.ReadAddress(known.Address);
        var seen = 0;
        try
        {
            await foreach (var member in connector.GetConversationPagedMembersAsync(address.ServiceUrl, TeamsIds.RootOf(conversation).Value, address.TenantId, cancellationToken))
            {
                if (TeamsRoster.IsGuest(member, workspace))
                {
                    return Audience.Strangers;
                }

                if (++seen > MaxMembers)
                {
                    return Audience.Unknown;
                }
            }
        }
        catch (ConnectorException failure)
        {
            return failure.Status is 403 or 404 ? Audience.Absent : Audience.Unknown;
        }

        return Audience.Team;
    }
}
