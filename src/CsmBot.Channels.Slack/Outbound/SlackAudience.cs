using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Asks Slack who is in a channel: whether it is shared with another organisation, and of each in it whether they are guests.</summary>
internal sealed class SlackAudience(SlackTeams teams) : IAudience
{
    /// <summary>Each is a question of its own, of which Slack answers about a hundred a minute.</summary>
    private const int MaxMembers = 80;

    /// <summary>Questions under way at once.</summary>
    private const int AtOnce = 4;

    public string Channel => SlackIds.Channel;

    public async Task<Audience> FindAsync(WorkspaceId workspace, ConversationId conversation, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(workspace, cancellationToken) is not { } team)
        {
            return Audience.Unknown;
        }

        try
        {
            var channel = await team.Client.GetConversationAsync(conversation.Value, cancellationToken);
            if (channel.IsExternallyShared)
            {
                return Audience.Strangers;
            }

            if (!channel.IsMember)
            {
                return Audience.Absent;
            }

            var bot = await team.BotAsync(cancellationToken);
            var members = await team.Client.GetMembersAsync(conversation.Value, cancellationToken).Take(MaxMembers + 1).ToListAsync(cancellationToken);
            return members.Count > MaxMembers ? Audience.Unknown : await LookAsync(members.Where(member => member != bot.UserId), workspace, team, cancellationToken);
        }
        catch (SlackApiException failure)
        {
            // A private channel that the bot is not in does not exist for it.
            return failure.Kind == SlackErrorKind.Target ? Audience.Absent : Audience.Unknown;
        }
    }

    private static async Task<Audience> LookAsync(IEnumerable<string> members, WorkspaceId workspace, SlackTeam team, CancellationToken cancellationToken)
    {
        foreach (var some in members.Chunk(AtOnce))
        {
            var users = await Task.WhenAll(some.Select(member => team.Client.GetUserAsync(member, cancellationToken)));
            if (users.Any(user => !user.IsBot && SlackRoster.IsOutsider(user, workspace, team)))
            {
                return Audience.Strangers;
            }
        }

        return Audience.Team;
    }
}
