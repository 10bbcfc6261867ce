using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Texts of headings, controls and small print. Nothing in them is markup, and <c>:smile:</c> stays what it is.</summary>
internal static class PlainLabel
{
    /// <summary>On one line, cut at the limit.</summary>
    public static PlainText Of(string text, int limit) => new(Shortened.Label(text, limit)) { Emoji = false };

    /// <summary>With its lines, as long as it is.</summary>
    public static PlainText Whole(string text) => new(CleanText.Of(text)) { Emoji = false };
}
