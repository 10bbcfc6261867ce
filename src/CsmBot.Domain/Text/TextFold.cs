using System.Globalization;
using System.Text;

namespace CsmBot.Domain.Text;

/// <summary>Text as searching sees it: lower case, without accents, wide letters and ligatures taken apart. Safe on any input, broken surrogates included.</summary>
public static class TextFold
{
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var whole = WellFormed.Of(text);
        var folded = new StringBuilder(whole.Length);
        foreach (var c in whole.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                Append(folded, char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Letters that carry their mark inside, which normalization leaves alone.</summary>
    private static void Append(StringBuilder folded, char c) => _ = c switch
    {
        'ß' => folded.Append("ss"),
        'æ' => folded.Append("ae"),
        'œ' => folded.Append("oe"),
        'ø' => folded.Append('o'),
        'ł' => folded.Append('l'),
        'đ' => folded.Append('d'),
        'ı' => folded.Append('i'),
        '\u2019' or '\u2018' => folded.Append('\''),
        '\u2013' or '\u2014' or '\u2010' or '\u2011' => folded.Append('-'),
        _ => folded.Append(c),
    };
}
