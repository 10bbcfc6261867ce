using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>Reads "2", "q2", "quadrant 2", "schedule".</summary>
internal static class QuadrantWords
{
    public static Quadrant? Read(string typed)
    {
        var word = typed.Trim().ToLowerInvariant().Replace("quadrant", string.Empty, StringComparison.Ordinal).Trim().TrimStart('q').Trim();
        return word switch
        {
            "1" or "do" or "do first" or "do-first" => Quadrant.DoFirst,
            "2" or "schedule" or "plan" => Quadrant.Schedule,
            "3" or "delegate" => Quadrant.Delegate,
            "4" or "decline" or "eliminate" or "drop" => Quadrant.Decline,
            _ => null,
        };
    }
}
