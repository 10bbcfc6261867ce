namespace CsmBot.Protocols.AdaptiveCards;

/// <summary>
/// How large a card is, and how large it may be. Teams refuses too large a message with 413 <c>MessageSizeTooBig</c>; the documented limits differ from page to
/// page (28 KB to 100 KB for the whole message), so cards stay below the smallest. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages and
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
public static class CardSize
{
    /// <summary>The budget of one card, in bytes of its JSON in UTF-8: 25 KiB, which leaves 3 KiB of the smallest limit to the message around it.</summary>
    public const int MaxBytes = 25 * 1024;

    /// <summary>The size of a card, in bytes of its JSON in UTF-8.</summary>
    /// <param name="card">The card.</param>
    public static int Of(AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.ToUtf8().Length;
    }

    /// <summary>Whether a card is within <see cref="MaxBytes"/>.</summary>
    /// <param name="card">The card.</param>
    public static bool Fits(AdaptiveCard card) => Of(card) <= MaxBytes;
}
