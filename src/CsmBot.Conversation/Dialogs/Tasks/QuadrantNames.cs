using CsmBot.Conversation.Text;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>The quadrants in words. "Q2" alone is never printed: it also means the second quarter.</summary>
public static class QuadrantNames
{
    /// <summary>"Quadrant 1 · Do first".</summary>
    public static string Long(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => Strings.Quadrant_1,
        Quadrant.Schedule => Strings.Quadrant_2,
        Quadrant.Delegate => Strings.Quadrant_3,
        _ => Strings.Quadrant_4,
    };

    /// <summary>"1 Do first", short enough for a button.</summary>
    public static string Short(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => Strings.Quadrant_1_Short,
        Quadrant.Schedule => Strings.Quadrant_2_Short,
        Quadrant.Delegate => Strings.Quadrant_3_Short,
        _ => Strings.Quadrant_4_Short,
    };
}
