using System.Text;

namespace CsmBot.Domain.Text;

/// <summary>Half a surrogate pair, which normalization refuses, becomes the replacement character.</summary>
internal static class WellFormed
{
    public static string Of(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}
