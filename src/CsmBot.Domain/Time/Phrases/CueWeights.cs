using System.Numerics;

namespace CsmBot.Domain.Time.Phrases;

/// <summary>How much each cue says, fitted to labelled messages; a phrase whose cues add up above zero is a deadline.</summary>
internal static class CueWeights
{
    private static readonly (DueCues Cue, double Weight)[] Table =
    [
        (DueCues.NoLead, 0.4),
        (DueCues.By, 2.0),
        (DueCues.Before, 2.1),
        (DueCues.Until, 0.9),
        (DueCues.Within, 2.0),
        (DueCues.In, 0.8),
        (DueCues.At, 0.2),
        (DueCues.On, 0.3),
        (DueCues.After, 1.9),
        (DueCues.Over, 1.3),
        (DueCues.From, 0.6),
        (DueCues.For, 0.6),
        (DueCues.Around, 0.5),
        (DueCues.Clock, 2.8),
        (DueCues.BareHour, -0.4),
        (DueCues.DayPart, 1.9),
        (DueCues.ThisMorning, -4.3),
        (DueCues.Today, 1.4),
        (DueCues.LaterDay, 2.7),
        (DueCues.Weekday, 1.8),
        (DueCues.Date, 2.5),
        (DueCues.Month, 0.6),
        (DueCues.Quarter, 1.4),
        (DueCues.Season, 0.9),
        (DueCues.Holiday, 0.7),
        (DueCues.Period, -0.7),
        (DueCues.Offset, 0.8),
        (DueCues.Unanchored, -3.4),
        (DueCues.Recurring, -1.4),
        (DueCues.Past, -4.6),
        (DueCues.Next, 2.6),
        (DueCues.Part, 1.4),
        (DueCues.Possessive, -0.8),
        (DueCues.Vague, 1.4),
        (DueCues.Determined, -0.1),
        (DueCues.StartsText, -2.3),
        (DueCues.EndsClause, 0.2),
        (DueCues.NounBehind, -1.2),
        (DueCues.NameBehind, -2.2),
        (DueCues.AgoBehind, -1.7),
        (DueCues.PastVerbBefore, -1.9),
        (DueCues.WasBefore, -1.9),
        (DueCues.ItIsBefore, -2.5),
        (DueCues.ThatIsBefore, -0.3),
        (DueCues.SinceBefore, -5.7),
        (DueCues.NeedBefore, 0.9),
        (DueCues.ClockVerbBefore, 0.9),
        (DueCues.GrantedBefore, -0.6),
        (DueCues.Hyphened, 0.3),
        (DueCues.PastYear, -3.4),
        (DueCues.CopulaBefore, 0.3),
        (DueCues.ClockVerbBehind, 0.3),
        (DueCues.ToBehind, 2.5),
        (DueCues.This, 0.9),
        (DueCues.LaterMention, 0.3),
        (DueCues.NeedsThisMorning, 0.7),
        (DueCues.GrantedSpan, 2.3),
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
