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

    /// <summary>Whether somebody is not of the team, as far as Slack says. In an organisation people are at home in one workspace and work in others.</summary>
    public static bool IsOutsider(UserInfo user, WorkspaceId workspace, SlackTeam team) =>
        user.IsGuest || user.IsStranger
        || (!team.IsOrganisation && user.TeamId is { Length: > 0 } home && home != workspace.Value);

    public async Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(turn.Workspace, cancellationToken) is not { } team)
        {
            return null;
        }

        try
        {
            var user = await team.Client.GetUserAsync(turn.Actor.Value, cancellationToken);
            return new RosterEntry(NameOf(user), user.Profile?.Email, IsOutsider(user, turn.Workspace, team) || user.IsBot || user.IsDeleted, ZoneOf(user));
        }
        catch (SlackApiException failure) when (failure.Kind == SlackErrorKind.Person)
        {
            return null;
        }
    }

    private static string? NameOf(UserInfo user) =>
        user.Profile?.DisplayName is { Length: > 0 } shown ? shown : user.RealName is { Length: > 0 } real ? real : null;

    private string? ZoneOf(UserInfo user) => user.TimeZone is { } zone && zones.GetZoneOrNull(zone) is { } known ? known.Id : null;
}
