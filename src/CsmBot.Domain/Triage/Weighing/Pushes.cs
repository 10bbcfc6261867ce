namespace CsmBot.Domain.Triage.Weighing;

/// <summary>How far each token pushed the decision on each axis, in log-odds.</summary>
internal sealed record Pushes(float[] Importance, float[] Urgency)
{
    public void Add(int at, (float Importance, float Urgency) push)
    {
        Importance[at] += push.Importance;
        Urgency[at] += push.Urgency;
    }

    public double Of(PriorityAxis axis, int first, int last)
    {
        var sum = 0f;
        var pushes = axis == PriorityAxis.Importance ? Importance : Urgency;
        for (var at = first; at <= last; at++)
        {
            sum += pushes[at];
        }

        return sum;
    }
}
