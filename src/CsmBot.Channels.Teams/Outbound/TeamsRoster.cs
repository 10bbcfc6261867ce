using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Errors;

namespace CsmBot.Channels.Teams.Outbound;

/// <summary>Asks Teams who somebody is. A guest is told by their role, or by a tenant of their own.</summary>
internal sealed class TeamsRoster(ConnectorClient connector, IConversationDirectory directory, PersonalChats chats) : IRoster
{
    private const string GuestRole = "guest";

    public string Channel => TeamsIds.Channel;

    public static bool IsGuest(TeamsChannelAccount member, WorkspaceId workspace) =>
        string.Equals(member.UserRole, GuestRole, StringComparison.OrdinalIgnoreCase)
        || (member.TenantId is { Length: > 0 } tenant && !string.Equals(tenant, workspace.Value, StringComparison.OrdinalIgnoreCase));

    public async Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(turn.Workspace, TeamsIds.PersonalOf(turn.Actor), cancellationToken) is not { } person)
        {
            return null;
        }

        var address = TeamsJson.ReadAddress(person.Address);
        try
        {
            var place = TeamsIds.IsPersonal(turn.Conversation)
                ? await chats.OpenAsync(person, address, cancellationToken)
                : TeamsIds.RootOf(turn.Conversation).Value;
            var member = await connector.GetConversationMemberAsync(address.ServiceUrl, place, address.UserId ?? turn.Actor.Value, address.TenantId, cancellationToken);
            return new RosterEntry(member.Name, member.Email ?? member.UserPrincipalName, IsGuest(member, turn.Workspace));
        }
        catch (ConnectorException failure) when (failure.Status is 403 or 404)
        {
            // Not a member as far as Teams tells: a stranger.
            return null;
        }
    }
}
