using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>
/// Takes the bot's mention out of a message and turns other people's into their names. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations.
/// </summary>
/// <remarks>
/// Mentions are told apart by id, never by name: the sender can edit the name that shows. Hard spaces become spaces, runs of
/// spaces become one, a word glued to a mention is parted from it, and line breaks stay.
/// </remarks>
public static partial class MentionText
{
    private const string Open = "<at";
    private const string Close = "</at>";

    /// <summary>Reads the text of a message.</summary>
    /// <param name="activity">A received activity; one without text gives an empty text.</param>
    /// <returns>The text without the bot's mentions, and whether there was one.</returns>
    public static StrippedText Strip(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var mentions = activity.Entities.Where(entity => string.Equals(entity.Type, EntityTypes.Mention, StringComparison.OrdinalIgnoreCase)).ToList();
        var botId = activity.Recipient?.Id;
        var text = WithPlainSpaces(activity.Text ?? "");
        var rest = WithPlainNames(Without(text, mentions, botId));
        return new StrippedText(Tidy(rest), mentions.Exists(mention => IsBot(mention, botId)));
    }

    // Each mention claims one occurrence in order, so that a person whose name shows like the bot's keeps theirs.
    private static string Without(string text, List<Entity> mentions, string? botId)
    {
        var claims = new MentionClaims(text);
        foreach (var mention in mentions)
        {
            claims.ClaimNext(WrittenForm(mention), isRemoved: IsBot(mention, botId));
        }

        // One entity may stand for several occurrences of the bot.
        var others = mentions.Where(mention => !IsBot(mention, botId)).Select(WrittenForm).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var written in mentions.Where(mention => IsBot(mention, botId)).Select(WrittenForm).Where(written => !others.Contains(written)))
        {
            while (claims.ClaimNext(written, isRemoved: true))
            {
            }
        }

        return claims.Rest();
    }

    private static bool IsBot(Entity mention, string? botId) => botId is { Length: > 0 } && mention.Mentioned?.Id == botId;

    private static string WrittenForm(Entity mention) =>
        WithPlainSpaces(mention switch
        {
            { Text.Length: > 0 } => mention.Text,
            { Mentioned.Name.Length: > 0 } => $"{Open}>{mention.Mentioned.Name}{Close}",
            _ => "",
        });

    private static string WithPlainNames(string text)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        for (var close = NextClose(text, at); close >= 0; close = NextClose(text, at))
        {
            var open = text.LastIndexOf(Open, close, close - at + 1, StringComparison.OrdinalIgnoreCase);
            var name = open < at ? -1 : text.IndexOf('>', open, close - open) + 1;
            if (name > 0)
            {
                Part(plain.Append(text, at, open - at), text.AsSpan(name));
                plain.Append(WebUtility.HtmlDecode(text[name..close]));
                Part(plain, text.AsSpan(close + Close.Length));
            }
            else
            {
                plain.Append(text, at, close + Close.Length - at);
            }

            at = close + Close.Length;
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    private static int NextClose(string text, int from) => text.IndexOf(Close, from, StringComparison.OrdinalIgnoreCase);

    // A word glued to the name becomes a word of its own.
    private static void Part(StringBuilder before, ReadOnlySpan<char> after)
    {
        if (before.Length > 0 && after.Length > 0 && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]))
        {
            before.Append(' ');
        }
    }

    private static string WithPlainSpaces(string text) =>
        text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00A0', ' ');

    private static string Tidy(string text) => BesideBreaks().Replace(Spaces().Replace(text, " "), "$1").Trim();

    [GeneratedRegex(@"[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?(\r?\n) ?", RegexOptions.NonBacktracking)]
    private static partial Regex BesideBreaks();
}
