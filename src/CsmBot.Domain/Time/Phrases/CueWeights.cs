using System.Numerics;

namespace CsmBot.Domain.Time.Phrases;

/// <summary>How much each cue says, fitted to labelled messages (the rare <see cref="DueCues.PastBehind"/> is set by hand); a phrase whose cues add up above zero is a deadline.</summary>
internal static class CueWeights
{
    private static readonly (DueCues Cue, double Weight)[] Table =
    [
        (DueCues.NoLead, 0.2),
        (DueCues.By, 1.7),
        (DueCues.Before, 2.1),
        (DueCues.Until, 0.4),
        (DueCues.Within, 1.7),
        (DueCues.In, 0.6),
        (DueCues.At, 0.2),
        (DueCues.After, 1.3),
        (DueCues.Over, 1.1),
        (DueCues.From, 0.4),
        (DueCues.For, 0.5),
        (DueCues.Around, 0.6),
        (DueCues.Clock, 2.6),
        (DueCues.BareHour, -0.4),
        (DueCues.DayPart, 2.1),
        (DueCues.ThisMorning, -4.2),
        (DueCues.Today, 1.6),
        (DueCues.LaterDay, 2.9),
        (DueCues.Weekday, 2.1),
        (DueCues.Date, 2.7),
        (DueCues.Month, 0.8),
        (DueCues.Quarter, 1.5),
        (DueCues.Season, 1.1),
        (DueCues.Holiday, 0.6),
        (DueCues.Period, -0.4),
        (DueCues.Offset, 0.9),
        (DueCues.Unanchored, -3.6),
        (DueCues.Recurring, -1.5),
        (DueCues.Past, -4.6),
        (DueCues.Next, 2.4),
        (DueCues.Part, 1.4),
        (DueCues.Possessive, -0.8),
        (DueCues.Vague, 1.3),
        (DueCues.Determined, -0.1),
        (DueCues.StartsText, -2.6),
        (DueCues.StartsClause, -0.1),
        (DueCues.EndsClause, 0.3),
        (DueCues.NounBehind, -1.2),
        (DueCues.NameBehind, -2.1),
        (DueCues.AgoBehind, -1.9),
        (DueCues.PastVerbBefore, -1.9),
        (DueCues.WasBefore, -2.2),
        (DueCues.ItIsBefore, -2.6),
        (DueCues.ThatIsBefore, -0.2),
        (DueCues.SinceBefore, -5.5),
        (DueCues.NeedBefore, 0.9),
        (DueCues.ClockVerbBefore, 0.7),
        (DueCues.GrantedBefore, -0.4),
        (DueCues.ChangeBefore, -0.2),
        (DueCues.Hyphened, 0.5),
        (DueCues.PastYear, -4.6),
        (DueCues.CopulaBefore, 0.3),
        (DueCues.ClockVerbBehind, 0.4),
        (DueCues.ToBehind, 2.8),
        (DueCues.This, 1.1),
        (DueCues.Event, -2.0),
        (DueCues.LaterMention, 0.3),
        (DueCues.NeedsThisMorning, 0.7),
        (DueCues.GrantedSpan, 3.1),
        (DueCues.Year, -0.7),
        (DueCues.RepeatBefore, -1.6),
        (DueCues.PastBehind, -2.0),
    ];

    private static readonly double[] Weights = Spread();

    public static double Sum(DueCues cues)
    {
        var sum = 0.0;
        for (var rest = (ulong)cues; rest != 0; rest &= rest - 1)
        {
            sum += Weights[BitOperations.TrailingZeroCount(rest)];
        }

        return sum;
    }

    private static double[] Spread()
    {
        var weights = new double[64];
        foreach (var (cue, weight) in Table)
        {
            weights[BitOperations.TrailingZeroCount((ulong)cue)] = weight;
        }

        return weights;
    }
}
