using CsmBot.Domain.Time.Phrases;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>The year a phrase names: in digits, or as "this year" or "next year"; null when it names none.</summary>
internal static class TypedYear
{
    public static int? Of(in TimePhrase phrase, ReadingContext context) => phrase.C switch
    {
        > 0 => phrase.C,
        -(int)Nearness.This => context.Today.Year,
        -(int)Nearness.Next => context.Today.Year + 1,
        _ => null,
    };
}
