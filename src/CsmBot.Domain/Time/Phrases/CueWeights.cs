using System.Numerics;

namespace CsmBot.Domain.Time.Phrases;

/// <summary>How much each cue says, fitted to labelled messages; a phrase whose cues add up above zero is a deadline.</summary>
internal static class CueWeights
{
    private static readonly (DueCues Cue, double Weight)[] Table =
    [
        (DueCues.NoLead, 0.3),
        (DueCues.By, 2.1),
        (DueCues.Before, 2.7),
        (DueCues.Until, 0.9),
        (DueCues.Within, 2.5),
        (DueCues.In, 1.1),
        (DueCues.At, 0.3),
        (DueCues.On, 0.5),
        (DueCues.After, 1.8),
        (DueCues.Over, 1.2),
        (DueCues.From, 0.5),
        (DueCues.For, 0.5),
        (DueCues.Clock, 2.9),
        (DueCues.BareHour, -0.4),
        (DueCues.DayPart, 1.9),
        (DueCues.ThisMorning, -3.5),
        (DueCues.Today, 1.5),
        (DueCues.LaterDay, 2.9),
        (DueCues.Weekday, 1.8),
        (DueCues.Date, 1.1),
        (DueCues.Month, 0.6),
        (DueCues.Quarter, 1.0),
        (DueCues.Season, 0.7),
        (DueCues.Holiday, 0.6),
        (DueCues.Period, -0.6),
        (DueCues.Offset, 0.5),
        (DueCues.Unanchored, -2.6),
        (DueCues.Recurring, -2.1),
        (DueCues.Past, -4.8),
        (DueCues.Next, 1.7),
        (DueCues.Part, 1.0),
        (DueCues.Possessive, -1.0),
        (DueCues.Vague, 1.2),
        (DueCues.Determined, -0.4),
        (DueCues.StartsText, -1.1),
        (DueCues.StartsClause, 0.2),
        (DueCues.EndsClause, 0.2),
        (DueCues.NounBehind, -1.4),
        (DueCues.NameBehind, -0.6),
        (DueCues.AgoBehind, -1.2),
        (DueCues.PastVerbBefore, -1.9),
        (DueCues.WasBefore, -3.1),
        (DueCues.ItIsBefore, -1.9),
        (DueCues.ThatIsBefore, -0.6),
        (DueCues.SinceBefore, -5.0),
        (DueCues.NeedBefore, 0.7),
        (DueCues.ClockVerbBefore, 0.8),
        (DueCues.GrantedBefore, -0.2),
        (DueCues.ChangeBefore, -0.7),
        (DueCues.Hyphened, 0.2),
        (DueCues.ClockVerbBehind, 0.5),
        (DueCues.ToBehind, 2.0),
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
