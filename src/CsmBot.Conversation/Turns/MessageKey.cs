using System.Globalization;

namespace CsmBot.Conversation.Turns;

/// <summary>How messages are named: by the time and the id of the turn that they answer, and their number in it. They sort by time.</summary>
public static class MessageKey
{
    // Nineteen digits and a hyphen before the turn, a hyphen and at least two digits after it.
    private const int TimeLength = 20;

    public static string Of(Turn turn, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{turn.ReceivedAt.ToUnixTimeTicks():D19}-{turn.Id.Value}-{number:D2}");

    /// <summary>The turn whose answer has this key; null for one that answers none.</summary>
    public static TurnId? TurnOf(string key)
    {
        var end = key.LastIndexOf('-');
        return end > TimeLength ? new TurnId(key[TimeLength..end]) : null;
    }
}
