using System.Numerics;

namespace CsmBot.Domain.Time.Phrases;

/// <summary>How much each cue says, fitted to labelled messages; a phrase whose cues add up above zero is a deadline.</summary>
internal static class CueWeights
{
    private static readonly (DueCues Cue, double Weight)[] Table =
    [
        (DueCues.NoLead, 0.5),
        (DueCues.By, 1.9),
        (DueCues.Before, 2.4),
        (DueCues.Until, 0.6),
        (DueCues.Within, 2.0),
        (DueCues.In, 0.9),
        (DueCues.At, 0.3),
        (DueCues.On, 0.3),
        (DueCues.After, 1.8),
        (DueCues.Over, 1.4),
        (DueCues.From, 0.6),
        (DueCues.For, 0.7),
        (DueCues.Around, 0.6),
        (DueCues.Clock, 2.7),
        (DueCues.BareHour, -0.5),
        (DueCues.DayPart, 1.8),
        (DueCues.ThisMorning, -4.3),
        (DueCues.Today, 1.3),
        (DueCues.LaterDay, 2.6),
        (DueCues.Weekday, 1.7),
        (DueCues.Date, 2.4),
        (DueCues.Month, 0.5),
        (DueCues.Quarter, 1.2),
        (DueCues.Season, 0.7),
        (DueCues.Holiday, 0.3),
        (DueCues.Period, -0.9),
        (DueCues.Offset, 0.6),
        (DueCues.Unanchored, -3.6),
        (DueCues.Recurring, -1.3),
        (DueCues.Past, -4.6),
        (DueCues.Next, 2.6),
        (DueCues.Part, 1.5),
        (DueCues.Possessive, -0.9),
        (DueCues.Vague, 1.5),
        (DueCues.StartsText, -2.3),
        (DueCues.EndsClause, 0.3),
        (DueCues.NounBehind, -1.1),
        (DueCues.NameBehind, -2.3),
        (DueCues.AgoBehind, -1.9),
        (DueCues.PastVerbBefore, -1.9),
        (DueCues.WasBefore, -1.9),
        (DueCues.ItIsBefore, -2.6),
        (DueCues.ThatIsBefore, -0.2),
        (DueCues.SinceBefore, -5.7),
        (DueCues.NeedBefore, 0.9),
        (DueCues.ClockVerbBefore, 0.8),
        (DueCues.GrantedBefore, -0.3),
        (DueCues.Hyphened, 0.5),
        (DueCues.PastYear, -4.6),
        (DueCues.CopulaBefore, 0.4),
        (DueCues.ClockVerbBehind, 0.4),
        (DueCues.ToBehind, 2.7),
        (DueCues.This, 1.1),
        (DueCues.PastThen, -0.1),
        (DueCues.LaterMention, 0.3),
        (DueCues.NeedsThisMorning, 0.7),
        (DueCues.GrantedSpan, 3.1),
        (DueCues.RepeatBefore, -1.2),
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
