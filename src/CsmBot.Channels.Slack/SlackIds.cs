using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Channels.Slack;

/// <summary>
/// How Slack's conversations are named here: a person's chat with the bot for the person, because its channel may not be open yet; what only one person sees in a
/// channel for both; a thread for its channel and the message it hangs on.
/// </summary>
internal static class SlackIds
{
    public const string Channel = "slack";

    private const string Personal = "im:";
    private const string Ephemeral = "eph:";

    public static ConversationId PersonalOf(MemberId member) => new(Personal + member.Value);

    /// <summary>What a person alone sees in a channel: answers to commands typed there.</summary>
    public static ConversationId EphemeralOf(string channel, MemberId member) => new($"{Ephemeral}{channel}:{member.Value}");

    /// <summary>A thread, or with <paramref name="ts"/> null the channel itself.</summary>
    public static ConversationId ThreadOf(string channel, string? ts) => new(ts is null ? channel : $"{channel}:{ts}");

    public static bool IsPersonal(ConversationId id) => id.Value.StartsWith(Personal, StringComparison.Ordinal);

    public static bool IsEphemeral(ConversationId id) => id.Value.StartsWith(Ephemeral, StringComparison.Ordinal);

    /// <summary>The person of a personal or an ephemeral conversation.</summary>
    public static string PersonOf(ConversationId id) => id.Value[(id.Value.LastIndexOf(':') + 1)..];

    /// <summary>Slack's channel of a thread or an ephemeral conversation; a personal one has none in its name.</summary>
    public static string ChannelOf(ConversationId id)
    {
        var name = IsEphemeral(id) ? id.Value[Ephemeral.Length..] : id.Value;
        var mark = name.IndexOf(':', StringComparison.Ordinal);
        return mark < 0 ? name : name[..mark];
    }

    /// <summary>The message a thread hangs on; null for what is no thread.</summary>
    public static string? ThreadTsOf(ConversationId id) => !IsPersonal(id) && !IsEphemeral(id) && id.Value.Contains(':', StringComparison.Ordinal) ? PersonOf(id) : null;

    /// <summary>The conversation whose fate this one shares: a thread's channel, or itself.</summary>
    public static ConversationId RootOf(ConversationId id) => IsPersonal(id) ? id : new ConversationId(ChannelOf(id));

    /// <summary>Whether a conversation is this one, or hangs on its channel.</summary>
    public static Func<ConversationId, bool> IsPartOf(ConversationId conversation)
    {
        var root = RootOf(conversation);
        return id => RootOf(id) == root;
    }

    /// <summary>The id of the turn that greets a conversation, one for each time the bot was put into it.</summary>
    public static TurnId WelcomeOf(KnownConversation known) => new(string.Create(CultureInfo.InvariantCulture, $"welcome-{known.Installs}-{known.Id}"));

    /// <summary>The same id for each delivery of one thing.</summary>
    /// <param name="kind">What it is, since ids of different kinds may be alike.</param>
    /// <param name="parts">What makes it the one it is.</param>
    public static TurnId TurnOf(string kind, params ReadOnlySpan<string?> parts) =>
        new($"{kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts))))[..32]}");
}
