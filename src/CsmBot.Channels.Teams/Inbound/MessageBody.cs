using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>The words of a Teams message, which is HTML: markup, scripts and pictures are left out, paragraphs and list items stay on lines of their own.</summary>
internal static class MessageBody
{
    private static readonly HtmlParser Parser = new();

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tr", "ul",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "attachment", "head", "noscript", "script", "style", "template", "title" };

    public static string ToText(string? content, bool isHtml)
    {
        if (!isHtml || string.IsNullOrEmpty(content))
        {
            return (content ?? string.Empty).Trim();
        }

        using var document = Parser.ParseDocument(content);
        var text = new System.Text.StringBuilder();
        // A loop and not recursion: a message may nest as deep as its author likes.
        var open = new Stack<(INode Node, bool IsEnd)>([(document.DocumentElement, false)]);
        while (open.TryPop(out var next))
        {
            Visit(next.Node, next.IsEnd, text, open);
        }

        return string.Join('\n', text.ToString().Split('\n').Select(Squeeze).Where(line => line.Length > 0));
    }

    private static void Visit(INode node, bool isEnd, System.Text.StringBuilder text, Stack<(INode Node, bool IsEnd)> open)
    {
        if (node is IText words)
        {
            text.Append(words.Data.ReplaceLineEndings(" "));
            return;
        }

        if (node is not IElement element || Silent.Contains(element.LocalName))
        {
            return;
        }

        if (Lines.Contains(element.LocalName))
        {
            text.Append('\n');
        }
        else if (element.LocalName is "td" or "th")
        {
            text.Append(' ');
        }
        else if (element.LocalName is "img" or "emoji" && !isEnd)
        {
            text.Append(element.GetAttribute("alt"));
        }

        if (!isEnd)
        {
            open.Push((node, true));
            foreach (var child in node.ChildNodes.Reverse())
            {
                open.Push((child, false));
            }
        }
    }

    private static string Squeeze(string line) =>
        string.Join(' ', line.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
