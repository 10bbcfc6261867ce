using CsmBot.Domain.Triage.Model;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>Calibrated log-odds of the four quadrants, and what follows from them.</summary>
internal readonly record struct Scores(float DoFirst, float Schedule, float Delegate, float Decline)
{
    public Quadrant Best
    {
        get
        {
            var best = Math.Max(Math.Max(DoFirst, Schedule), Math.Max(Delegate, Decline));
            return best == DoFirst ? Quadrant.DoFirst : best == Schedule ? Quadrant.Schedule : best == Delegate ? Quadrant.Delegate : Quadrant.Decline;
        }
    }

    public double Confidence => Chances().Best;

    public double Importance => LogOdds(Chances().Important);

    public double Urgency => LogOdds(Chances().Urgent);

    public double On(PriorityAxis axis) => axis == PriorityAxis.Importance ? Importance : Urgency;

    public Scores Shift(Shift shift)
    {
        var i = (float)shift.Importance / 2;
        var u = (float)shift.Urgency / 2;
        return new Scores(DoFirst + i + u, Schedule + i - u, Delegate - i + u, Decline - i - u);
    }

    public Scores Times(float factor) => new(DoFirst * factor, Schedule * factor, Delegate * factor, Decline * factor);

    private (double Important, double Urgent, double Best) Chances()
    {
        Span<float> chances = [DoFirst, Schedule, Delegate, Decline];
        Probability.Softmax(chances);
        return (chances[0] + chances[1], chances[0] + chances[2], Math.Max(Math.Max(chances[0], chances[1]), Math.Max(chances[2], chances[3])));
    }

    private static double LogOdds(double chance)
    {
        var bounded = Math.Clamp(chance, 1e-6, 1 - 1e-6);
        return SteadyMath.Log(bounded / (1 - bounded));
    }
}
