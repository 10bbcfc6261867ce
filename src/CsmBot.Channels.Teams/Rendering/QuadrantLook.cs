using CsmBot.Channels.Teams.Text;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>How a quadrant looks: one of the client's own backgrounds, light or dark as its theme is, always with words on it.</summary>
internal static class QuadrantLook
{
    public static ContainerStyle Style(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => ContainerStyle.Attention,
        Quadrant.Schedule => ContainerStyle.Good,
        Quadrant.Delegate => ContainerStyle.Warning,
        _ => ContainerStyle.Emphasis,
    };

    public static string Axes(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => TeamsText.Axes_1,
        Quadrant.Schedule => TeamsText.Axes_2,
        Quadrant.Delegate => TeamsText.Axes_3,
        _ => TeamsText.Axes_4,
    };
}
