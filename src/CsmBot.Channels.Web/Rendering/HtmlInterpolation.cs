using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CsmBot.Channels.Web.Rendering;

/// <summary>Collects an interpolated string for <see cref="Html.Of"/>: strings are encoded, numbers are invariant, markup goes in as it is.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder _markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(string? text) => _markup.Append(HtmlText.Encode(text));

    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup) => _markup.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> markup)
    {
        foreach (var part in markup)
        {
            _markup.Append(part.ToString());
        }
    }

    public string ToMarkup() => _markup.ToString();
}
