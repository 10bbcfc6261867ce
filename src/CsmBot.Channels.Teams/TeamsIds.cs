using System.Globalization;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Channels.Teams;

/// <summary>
/// How Teams' conversations are named here. A chat with one person is named for the person, because the platform's id of it may not exist yet; a reply chain
/// keeps the platform's own id, which is the channel's with the root message behind a semicolon.
/// </summary>
internal static class TeamsIds
{
    public const string Channel = "teams";

    private const string Personal = "personal:";
    private const string ThreadMark = ";messageid=";

    public static ConversationId PersonalOf(MemberId member) => new(Personal + member.Value);

    public static bool IsPersonal(ConversationId id) => id.Value.StartsWith(Personal, StringComparison.Ordinal);

    /// <summary>The conversation that has an address: for a reply chain its channel, for others themselves.</summary>
    public static ConversationId RootOf(ConversationId id)
    {
        var mark = id.Value.IndexOf(ThreadMark, StringComparison.Ordinal);
        return mark < 0 ? id : new ConversationId(id.Value[..mark]);
    }

    /// <summary>Whether a conversation is this one, or a reply chain of its channel.</summary>
    public static Func<ConversationId, bool> IsPartOf(ConversationId conversation)
    {
        var root = RootOf(conversation);
        return id => RootOf(id) == root;
    }

    /// <summary>The id of the turn that greets a conversation, one for each time the bot was put into it.</summary>
    public static TurnId WelcomeOf(KnownConversation known) => new(string.Create(CultureInfo.InvariantCulture, $"welcome-{known.Installs}-{known.Id}"));
}
