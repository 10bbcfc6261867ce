using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>A request read as a turn, or the reason it could not be.</summary>
internal sealed record TurnReading(Turn? Turn, string? Refused)
{
    public static TurnReading Refuse(string words) => new(null, words);
}
