using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>
/// The way back to a message in a channel or group chat, in Teams' own form of link
/// (<see href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams"/>). Chats with the bot alone have none.
/// </summary>
internal static class MessageLink
{
    public static string? Of(string conversation, string? message, string? parent, string tenant)
    {
        if (!conversation.StartsWith("19:", StringComparison.Ordinal) || message is not { Length: > 0 } || !message.All(char.IsAsciiDigit))
        {
            return null;
        }

        var root = TeamsIds.RootOf(new ConversationId(conversation)).Value;
        var first = parent is { Length: > 0 } ? parent : conversation.Length > root.Length ? conversation[(conversation.LastIndexOf('=') + 1)..] : message;
        return root.EndsWith("@thread.v2", StringComparison.Ordinal)
            ? $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(root)}/{message}?context=%7B%22contextType%22%3A%22chat%22%7D"
            : $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(root)}/{message}?tenantId={Uri.EscapeDataString(tenant)}&parentMessageId={Uri.EscapeDataString(first)}";
    }
}
