using System.Globalization;
using CsmBot.Channels.Web.Text;
using CsmBot.Domain.Triage;

namespace CsmBot.Channels.Web.Rendering;

/// <summary>How a quadrant looks: a small picture of the matrix with its cell filled, always next to words.</summary>
internal static class QuadrantLook
{
    public static string CssClass(Quadrant quadrant) => string.Create(CultureInfo.InvariantCulture, $"q{(int)quadrant}");

    public static Html Glyph(Quadrant quadrant) =>
        Html.Of($"""<span class="glyph {CssClass(quadrant)}" aria-hidden="true"><i></i><i></i><i></i><i></i></span>""");

    public static string Axes(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => PageText.Axes_1,
        Quadrant.Schedule => PageText.Axes_2,
        Quadrant.Delegate => PageText.Axes_3,
        _ => PageText.Axes_4,
    };
}
