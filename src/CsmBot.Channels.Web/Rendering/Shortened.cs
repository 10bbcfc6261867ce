using CsmBot.Channels.Web.Text;

namespace CsmBot.Channels.Web.Rendering;

/// <summary>Cuts what is too long for the page, and says so where it was cut.</summary>
internal static class Shortened
{
    public static string Text(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var kept = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return string.Concat(text.AsSpan(0, kept), "… ", Words.With(PageText.MoreCharacters, text.Length - kept));
    }

    /// <summary>"and 12 more", or nothing where all are shown.</summary>
    public static Html More(int left) => left > 0 ? Html.Of($"""<p class="more">{Words.With(PageText.More, left)}</p>""") : Html.Empty;
}
