using System.Globalization;
using System.Text;

namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>
/// Slack's markup: escaping, and the forms in angle brackets. See https://docs.slack.dev/messaging/formatting-message-text.
/// </summary>
public static class Mrkdwn
{
    /// <summary>
    /// Makes words that somebody supplied harmless: they cannot mention, link or notify. Stars and underscores still style; there is no escape for them, so
    /// what must not be styled goes into <see cref="Blocks.Objects.PlainText"/>.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <returns>The words with <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> as entities; up to five times as long.</returns>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    /// <summary>Takes back <see cref="Escape"/>: the three entities, each once. Only after mentions and links are taken apart, see <see cref="SlackText.Parse"/>.</summary>
    /// <param name="text">Escaped text.</param>
    public static string Unescape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }

    /// <summary>A mention of a person, who is notified.</summary>
    /// <param name="userId">The id, for example <c>U02DANA</c>.</param>
    public static string User(string userId) => $"<@{Escape(userId)}>";

    /// <summary>A link to a channel.</summary>
    /// <param name="channelId">The id, for example <c>C01CSM</c>.</param>
    public static string Channel(string channelId) => $"<#{Escape(channelId)}>";

    /// <summary>A link.</summary>
    /// <param name="url">Where it leads.</param>
    /// <param name="label">What it says, not escaped yet.</param>
    public static string Link(Uri url, string label)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(label);

        // A bar or bracket would end the address early; in a label a bar is harmless.
        var address = new StringBuilder(url.AbsoluteUri).Replace("|", "%7C").Replace("<", "%3C").Replace(">", "%3E").ToString();
        return $"<{Escape(address)}|{Escape(label.ReplaceLineEndings(" "))}>";
    }

    /// <summary>A time that each reader sees in a zone of their own.</summary>
    /// <param name="time">The time; whole seconds go over the wire.</param>
    /// <param name="format">Words with tokens such as <c>{date_short_pretty} {time}</c>.</param>
    /// <param name="fallback">What old clients and notifications show, not escaped yet.</param>
    public static string Date(DateTimeOffset time, string format, string fallback)
    {
        ArgumentNullException.ThrowIfNull(format);
        return string.Create(CultureInfo.InvariantCulture, $"<!date^{time.ToUnixTimeSeconds()}^{Escape(format)}|{Escape(fallback)}>");
    }
}
