using System.Globalization;

namespace CsmBot.Channels.Slack.Text;

/// <summary>Fills a sentence of <see cref="SlackStrings"/>.</summary>
internal static class Words
{
    public static string With(string sentence, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
