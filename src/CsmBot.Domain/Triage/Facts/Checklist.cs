using CsmBot.Domain.Triage.Cues;

namespace CsmBot.Domain.Triage.Facts;

/// <summary>R10: which of the seven points of the critical test the message shows.</summary>
internal static class Checklist
{
    public static IReadOnlyList<ChecklistTick> Of(Priority priority, IReadOnlyList<CueMatch> cues)
    {
        if (!priority.IsImportant)
        {
            return [];
        }

        return [.. cues.Select(match => match.Cue.Tick).OfType<ChecklistTick>().Distinct().Order()];
    }
}
