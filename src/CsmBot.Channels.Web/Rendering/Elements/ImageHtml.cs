using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

/// <summary>A picture of this server is shown; one from elsewhere becomes a link, because the page loads nothing from other places by itself.</summary>
internal static class ImageHtml
{
    public static Html Render(ImageElement image)
    {
        var address = image.Url.OriginalString;
        if (!image.Url.IsAbsoluteUri && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal))
        {
            return Html.Of($"""<img class="image" src="{address}" alt="{image.AlternativeText}" loading="lazy">""");
        }

        return image.Url.IsAbsoluteUri && (image.Url.Scheme == Uri.UriSchemeHttps || image.Url.Scheme == Uri.UriSchemeHttp)
            ? Html.Of($"""<p class="text"><a href="{image.Url.AbsoluteUri}" target="_blank" rel="noopener noreferrer">{image.AlternativeText}</a></p>""")
            : Html.Of($"""<p class="text">{image.AlternativeText}</p>""");
    }
}
