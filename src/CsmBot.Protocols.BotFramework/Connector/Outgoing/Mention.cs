namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>
/// A person (or bot) named in a message so that Teams notifies them. Put <see cref="Text"/> into the message and the mention
/// beside it. See https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#work-with-mentions.
/// </summary>
public sealed record Mention
{
    private Mention(string id, string name)
    {
        Id = id;
        Name = name;
        Text = $"<at>{Escape(name)}</at>";
    }

    /// <summary>The channel's id of the person, for example <c>29:1abc</c>.</summary>
    public string Id { get; }

    /// <summary>The name as it is shown, unescaped.</summary>
    public string Name { get; }

    /// <summary>The name as XML, between <c>&lt;at&gt;</c> and <c>&lt;/at&gt;</c>; it has to occur in the message letter by letter.</summary>
    public string Text { get; }

    /// <summary>Makes the mention of one person.</summary>
    /// <param name="id">The channel's id of the person.</param>
    /// <param name="name">The name to show; escaped here, so pass it as it is.</param>
    /// <exception cref="ArgumentException">The id or the name is blank.</exception>
    public static Mention Of(string id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Mention(id, name.Trim());
    }

    // Quotes stay: they mean nothing inside an element, and names such as O'Brien have them.
    private static string Escape(string name) => name
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
