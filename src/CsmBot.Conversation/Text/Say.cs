using System.Globalization;

namespace CsmBot.Conversation.Text;

/// <summary>Fills a sentence of <see cref="Strings"/>.</summary>
internal static class Say
{
    public static string With(string sentence, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    /// <summary>The sentence stored under a key that data names (a rule, a question), or the fallback where there is none.</summary>
    public static string ByKey(string prefix, string key, string fallback) =>
        Strings.ResourceManager.GetString(prefix + key.Replace('-', '_'), CultureInfo.InvariantCulture) ?? fallback;
}
