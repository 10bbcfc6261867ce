using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.WebApi;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>The channel of someone's chat with the bot. One that was never opened is opened, which gives the same channel each time.</summary>
internal sealed class PersonalChats(IConversationDirectory directory)
{
    public async Task<string> OpenAsync(ISlackApiClient slack, KnownConversation? known, WorkspaceId workspace, ConversationId person, CancellationToken cancellationToken)
    {
        if (known is not null && SlackJson.ReadAddress(known.Address).ChannelId is { } open)
        {
            return open;
        }

        var opened = await slack.OpenConversationAsync([SlackIds.PersonOf(person)], cancellationToken);
        await directory.UpdateAsync(
            workspace, person, before => before is null ? null : before with { Address = SlackJson.Write(new SlackAddress(opened.Id)) }, cancellationToken);
        return opened.Id;
    }
}
