using System.Text.Json.Serialization;

namespace CsmBot.Conversation.Cards;

/// <summary>What the bot shows, in a small closed set of elements that every channel renders natively. All text is plain; each channel escapes it.</summary>
/// <param name="Summary">One sentence that stands for the whole card in notifications and for screen readers.</param>
public sealed record Card(string Summary, IReadOnlyList<CardElement> Elements)
{
    /// <summary>
    /// What everybody in a group chat or channel may see of this card, while the person gets the whole of it privately. Null, as for every card that does not
    /// say otherwise, keeps all of it private (C5).
    /// </summary>
    [JsonIgnore]
    public Card? Shared { get; init; }

    /// <summary>Nothing is left out for the others, so that there is nothing to say privately.</summary>
    [JsonIgnore]
    public bool IsForEverybody => Shared is not null && ReferenceEquals(Shared.Elements, Elements);

    /// <summary>The same card, free for all to see: it holds no work and no accounts.</summary>
    public Card ForEverybody() => this with { Shared = this };
}
