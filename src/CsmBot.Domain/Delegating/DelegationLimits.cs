using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Delegating;

/// <summary>How much of a person's working time they have for an answer. What is in Quadrant 1 cannot wait for days.</summary>
public static class DelegationLimits
{
    /// <param name="day">The length of the person's working day.</param>
    public static Duration ForAnswer(Quadrant quadrant, Duration day) => quadrant == Quadrant.DoFirst ? Duration.FromHours(2) : day * 2;

    public static Duration ForApproval(Quadrant quadrant, Duration day) => quadrant == Quadrant.DoFirst ? Duration.FromHours(1) : day;
}
