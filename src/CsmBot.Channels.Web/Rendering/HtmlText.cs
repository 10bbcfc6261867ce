using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CsmBot.Channels.Web.Rendering;

/// <summary>Encodes text for element content and quoted attributes. Letters of every script stay readable.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Direction overrides can make a label read as another one; the page isolates right-to-left text by itself.
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    public static string Encode(string? text) => text is null ? string.Empty : Encoder.Encode(Clean(text));

    private static string Clean(string text) =>
        text.Any(IsUnwanted) ? string.Concat(text.Where(c => !IsUnwanted(c))) : text;

    private static bool IsUnwanted(char c) => (char.IsControl(c) && c is not '\n' and not '\t') || DirectionMarks.Contains(c);
}
