namespace CsmBot.Conversation.Cards;

/// <summary>What the bot shows, in a small closed set of elements that every channel renders natively. All text is plain; each channel escapes it.</summary>
/// <param name="Summary">One sentence that stands for the whole card in notifications and for screen readers.</param>
public sealed record Card(string Summary, IReadOnlyList<CardElement> Elements)
{
    /// <summary>The form of this card that everybody in a group chat or channel may see; null where all of it is for the person alone (C5).</summary>
    public Card? Shared { get; init; }
}
