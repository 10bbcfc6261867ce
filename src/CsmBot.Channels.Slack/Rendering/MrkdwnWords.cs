using System.Text.RegularExpressions;
using CsmBot.Protocols.Slack.Inbound.Text;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>
/// Words for the one place where Slack reads markup, the <c>text</c> of a message, on one line. Brackets and ampersands have entities, so that nothing is mentioned or
/// linked; stars and the like have none, so an invisible space takes their meaning from them. See https://docs.slack.dev/messaging/formatting-message-text.
/// </summary>
internal static partial class MrkdwnWords
{
    private const string InvisibleSpace = "\u200B";

    public static string Escape(string line) => Mrkdwn.Escape(Meaning().Replace(line, mark => mark.Index == 0 && mark.Value == ">" ? InvisibleSpace + ">" : mark.Value + InvisibleSpace));

    // A mark that has a partner, the beginning of an emoji's name, and the mark of a quotation.
    [GeneratedRegex(@"([*_~`])(?=\S.*\1)|:(?=[^\s:]+:)|^>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Meaning();
}
