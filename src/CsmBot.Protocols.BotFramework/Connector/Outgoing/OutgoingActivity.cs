using System.Text;
using System.Text.Json;

namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>
/// What a bot sends: text, or one card, or the sign that it is typing; never two of them, since a message with text and a card is
/// split by the channel and then has no id. Where it goes is an argument of the call that sends it. See
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object.
/// </summary>
public sealed record OutgoingActivity
{
    private OutgoingActivity(OutgoingActivityKind kind)
    {
        Kind = kind;
    }

    /// <summary>Which of the three it is.</summary>
    public OutgoingActivityKind Kind { get; }

    /// <summary>The text of a message; null for a card and for typing.</summary>
    public string? Text { get; private init; }

    /// <summary>How <see cref="Text"/> is read.</summary>
    public TextFormat Format { get; private init; }

    /// <summary>The people that <see cref="Text"/> names.</summary>
    public IReadOnlyList<Mention> Mentions { get; private init; } = [];

    /// <summary>The JSON of the Adaptive Card as UTF-8; empty for text and for typing.</summary>
    public ReadOnlyMemory<byte> CardJson { get; private init; }

    /// <summary>The words of a card's notification; null for text and for typing.</summary>
    public string? Summary { get; private init; }

    /// <summary>
    /// True: the message also appears in the activity feed. See
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations.
    /// </summary>
    public bool Alert { get; init; }

    /// <summary>The bot's id, for example <c>28:app-id</c>. Teams infers it; other channels of the protocol ask for it.</summary>
    public string? FromId { get; init; }

    /// <summary>Who a proactive message is for; null in an answer.</summary>
    public OutgoingRecipient? Recipient { get; init; }

    /// <summary>The conversation as named in the body of a proactive message; null in an answer.</summary>
    public OutgoingConversation? Conversation { get; init; }

    /// <summary>A message of text.</summary>
    /// <param name="text">What it says. Not blank.</param>
    /// <param name="format">How it is read. Text that people typed belongs in <see cref="TextFormat.Plain"/>.</param>
    /// <param name="mentions">The people it names; the <see cref="Mention.Text"/> of each has to occur in it.</param>
    /// <exception cref="ArgumentException">The text is blank, or lacks a mention.</exception>
    public static OutgoingActivity Message(string text, TextFormat format = TextFormat.Plain, IReadOnlyList<Mention>? mentions = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (mentions?.Any(mention => !text.Contains(mention.Text, StringComparison.Ordinal)) == true)
        {
            throw new ArgumentException("Each mention occurs in the text letter by letter; the channel refuses the message otherwise.", nameof(mentions));
        }

        return new OutgoingActivity(OutgoingActivityKind.Message) { Text = text, Format = format, Mentions = mentions ?? [] };
    }

    /// <summary>A message that is one Adaptive Card.</summary>
    /// <param name="cardJson">The card as a JSON object.</param>
    /// <param name="summary">What the notification says; the card itself cannot be shown there. Not blank.</param>
    /// <exception cref="ArgumentException">The card is not a JSON object, or the summary is blank.</exception>
    public static OutgoingActivity Card(string cardJson, string summary)
    {
        ArgumentNullException.ThrowIfNull(cardJson);
        return Card(Encoding.UTF8.GetBytes(cardJson), summary);
    }

    /// <summary>A message that is one Adaptive Card.</summary>
    /// <param name="cardJson">The card as a JSON object in UTF-8. The memory is kept, not copied: do not write to it afterwards.</param>
    /// <param name="summary">What the notification says; the card itself cannot be shown there. Not blank.</param>
    /// <exception cref="ArgumentException">The card is not a JSON object, or the summary is blank.</exception>
    public static OutgoingActivity Card(ReadOnlyMemory<byte> cardJson, string summary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(summary);
        if (!IsObject(cardJson.Span))
        {
            throw new ArgumentException("A card is one JSON object.", nameof(cardJson));
        }

        return new OutgoingActivity(OutgoingActivityKind.Card) { CardJson = cardJson, Summary = summary };
    }

    /// <summary>The sign that the bot is at work; Teams shows it for some seconds. It has no id.</summary>
    public static OutgoingActivity Typing() => new(OutgoingActivityKind.Typing);

    /// <summary>The activity as it goes over the wire, in UTF-8.</summary>
    public byte[] ToUtf8Json() => OutgoingJson.Write(writer => OutgoingJson.WriteActivity(writer, this));

    private static bool IsObject(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
