using System.Globalization;

namespace CsmBot.Channels.Teams.Text;

/// <summary>Fills a sentence of <see cref="TeamsText"/>.</summary>
internal static class Words
{
    public static string With(string sentence, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
