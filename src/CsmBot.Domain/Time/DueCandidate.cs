using CsmBot.Domain.Text;

namespace CsmBot.Domain.Time;

/// <summary>
/// A phrase that names a moment or period. <paramref name="Score"/> says how surely it is the deadline of the work: above zero it counts as one, the highest wins.
/// <paramref name="Cues"/> are what the score was added up from.
/// </summary>
public readonly record struct DueCandidate(TextSpan Span, double Score, DueCues Cues);
