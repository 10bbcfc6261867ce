namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>Text without markup: nothing in it is read but <c>:emoji:</c>, so words of people need no escaping.</summary>
/// <param name="Text">The text.</param>
public sealed record PlainText(string Text) : TextObject("plain_text", Text)
{
    /// <summary>Whether emoji are turned into their <c>:name:</c>; null leaves it to Slack.</summary>
    public bool? Emoji { get; init; }
}
