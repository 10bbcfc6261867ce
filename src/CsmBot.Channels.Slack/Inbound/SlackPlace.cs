using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Where something happened, and where the person alone reads what concerns only them.</summary>
/// <param name="Private">Null where they are alone anyway.</param>
internal readonly record struct SlackPlace(ConversationId Conversation, ConversationId? Private)
{
    private const char DirectChannel = 'D';

    /// <summary>The channel around what only the person sees; null elsewhere.</summary>
    public ConversationId? WhisperedIn => SlackIds.IsEphemeral(Conversation) ? new ConversationId(SlackIds.ChannelOf(Conversation)) : null;

    /// <summary>The person's own chat with the bot.</summary>
    public static SlackPlace Own(MemberId person) => new(SlackIds.PersonalOf(person), null);

    /// <summary>In a channel, for the person's eyes only.</summary>
    public static SlackPlace Whispered(string channel, MemberId person) => new(SlackIds.EphemeralOf(channel, person), null);

    /// <summary>In a thread that others read.</summary>
    public static SlackPlace Shared(string channel, string? thread, MemberId person) => new(SlackIds.ThreadOf(channel, thread), SlackIds.PersonalOf(person));

    /// <summary>Where a message of the bot hangs that someone pressed.</summary>
    public static SlackPlace OfMessage(string channel, string? thread, bool isEphemeral, MemberId person) =>
        isEphemeral ? Whispered(channel, person)
        : channel.StartsWith(DirectChannel) ? Own(person)
        : Shared(channel, thread, person);

    /// <summary>A place by the name it was given earlier and sent back by a client; one that is not this person's to speak in is their own chat.</summary>
    public static SlackPlace Named(string? name, MemberId person)
    {
        var id = new ConversationId(name ?? string.Empty);
        return name switch
        {
            null or "" => Own(person),
            _ when SlackIds.IsPersonal(id) => Own(person),
            _ when SlackIds.IsEphemeral(id) => Whispered(SlackIds.ChannelOf(id), person),
            _ => new(id, SlackIds.PersonalOf(person)),
        };
    }
}
