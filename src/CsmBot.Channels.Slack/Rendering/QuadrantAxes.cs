using CsmBot.Channels.Slack.Text;
using CsmBot.Domain.Triage;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Where a quadrant stands in the matrix, in words: no place and no colour is needed to read it.</summary>
internal static class QuadrantAxes
{
    public static string Of(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => SlackStrings.Axes_1,
        Quadrant.Schedule => SlackStrings.Axes_2,
        Quadrant.Delegate => SlackStrings.Axes_3,
        _ => SlackStrings.Axes_4,
    };
}
