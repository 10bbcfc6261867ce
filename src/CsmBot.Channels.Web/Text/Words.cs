using System.Globalization;

namespace CsmBot.Channels.Web.Text;

/// <summary>Fills a sentence of <see cref="PageText"/>.</summary>
internal static class Words
{
    public static string With(string sentence, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
