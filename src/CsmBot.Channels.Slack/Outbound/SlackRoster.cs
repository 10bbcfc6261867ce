using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Errors;
using NodaTime;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Asks Slack who somebody is. Guests of the workspace, people of other organisations and bots see no work.</summary>
internal sealed class SlackRoster(SlackTeams teams, IDateTimeZoneProvider zones) : IRoster
{
    public string Channel => SlackIds.Channel;

    public async Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(turn.Workspace, cancellationToken) is not { } team)
        {
            return null;
        }

        try
        {
            var user = await team.Client.GetUserAsync(turn.Actor.Value, cancellationToken);
            return new RosterEntry(NameOf(user), user.Profile?.Email, IsGuest(user, turn.Workspace, team), ZoneOf(user));
        }
        catch (SlackApiException failure) when (failure.Kind == SlackErrorKind.Person)
        {
            return null;
        }
    }

    private static string? NameOf(UserInfo user) =>
        user.Profile?.DisplayName is { Length: > 0 } shown ? shown : user.RealName is { Length: > 0 } real ? real : null;

    // In an organisation people are at home in one workspace and work in others.
    private static bool IsGuest(UserInfo user, WorkspaceId workspace, SlackTeam team) =>
        user.IsGuest || user.IsStranger || user.IsBot || user.IsDeleted
        || (!team.IsOrganisation && user.TeamId is { Length: > 0 } home && home != workspace.Value);

    private string? ZoneOf(UserInfo user) => user.TimeZone is { } zone && zones.GetZoneOrNull(zone) is { } known ? known.Id : null;
}
