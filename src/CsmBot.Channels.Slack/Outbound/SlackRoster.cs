using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Errors;
using NodaTime;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Asks Slack who somebody is. Guests of the workspace, people of other organisations and bots see no work.</summary>
internal sealed class SlackRoster(SlackTeam team, IDateTimeZoneProvider zones) : IRoster
{
    public string Channel => SlackIds.Channel;

    public async Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (team.Client is not { } slack)
        {
            return null;
        }

        try
        {
            var user = await slack.GetUserAsync(turn.Actor.Value, cancellationToken);
            return new RosterEntry(NameOf(user), user.Profile?.Email, IsGuest(user, turn.Workspace), ZoneOf(user));
        }
        catch (SlackApiException failure) when (failure.Kind == SlackErrorKind.Person)
        {
            return null;
        }
    }

    private static string? NameOf(UserInfo user) =>
        user.Profile?.DisplayName is { Length: > 0 } shown ? shown : user.RealName is { Length: > 0 } real ? real : null;

    private static bool IsGuest(UserInfo user, WorkspaceId workspace) =>
        user.IsGuest || user.IsStranger || user.IsBot || user.IsDeleted || (user.TeamId is { Length: > 0 } home && home != workspace.Value);

    private string? ZoneOf(UserInfo user) => user.TimeZone is { } zone && zones.GetZoneOrNull(zone) is { } known ? known.Id : null;
}
