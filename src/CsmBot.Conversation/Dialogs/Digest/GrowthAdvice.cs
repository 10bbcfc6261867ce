using CsmBot.Domain.Nudges;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary>Quadrant 1 has grown for weeks, and only Quadrant 2 ends that (R36).</summary>
/// <param name="Grown">How many weeks in a row are told of.</param>
/// <param name="Lagging">What lags, in words.</param>
internal sealed record GrowthAdvice(IReadOnlyList<WeekFigures> Weeks, int Grown, IReadOnlyList<string> Lagging);
