using CsmBot.Channels.Slack.Outbound;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>The way back to a message, in the form of Slack's own permalinks. Chats with the bot alone have none.</summary>
internal static class MessageLink
{
    public static string? Of(SlackBot bot, string? channel, string? ts, string? threadTs)
    {
        if (bot.Site is not { } site || channel is not ['C' or 'G', ..] || ts is null || !ts.All(c => char.IsAsciiDigit(c) || c == '.'))
        {
            return null;
        }

        var link = new Uri(site, $"archives/{Uri.EscapeDataString(channel)}/p{ts.Replace(".", string.Empty, StringComparison.Ordinal)}").AbsoluteUri;
        return threadTs is null || threadTs == ts ? link : $"{link}?thread_ts={Uri.EscapeDataString(threadTs)}&cid={Uri.EscapeDataString(channel)}";
    }
}
