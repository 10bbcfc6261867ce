namespace CsmBot.Domain.Triage.Model;

internal static class Probability
{
    /// <summary>Turns scores into probabilities in place.</summary>
    public static void Softmax(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = (float)SteadyMath.Exp(scores[at] - highest);
            sum += scores[at];
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] /= sum;
        }
    }
}
