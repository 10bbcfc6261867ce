namespace CsmBot.Domain.Accounts;

/// <summary>What speaks for growth and what stands in its way (R66). It suggests; a person judges.</summary>
/// <param name="HasChampion">Somebody inside wants more, and is heard.</param>
/// <param name="Barriers">Each that stands in the way.</param>
public sealed record LikelihoodChecklist(bool HasChampion, IReadOnlySet<GrowthBarrier> Barriers)
{
    /// <summary>1 with a champion and a free way; 3 where the way is blocked twice, where there is no room, or where nobody wants more and something is in the way.</summary>
    public int Suggest() => (HasChampion, Barriers.Count) switch
    {
        _ when Barriers.Contains(GrowthBarrier.NoRoom) => GrowthGrade.WorstLikelihood,
        (true, 0) => GrowthGrade.BestLikelihood,
        (_, >= 2) or (false, 1) => GrowthGrade.WorstLikelihood,
        _ => 2,
    };
}
