using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary>What a member has open, as far as it was read, with the counts of everything.</summary>
/// <param name="Quadrants">The four quadrants in order.</param>
/// <param name="Ranked">How many of the tasks the member ranked still stand open in Quadrant 1.</param>
/// <param name="Asleep">Snoozed tasks that have not woken.</param>
internal sealed record OpenLists(IReadOnlyList<QuadrantList> Quadrants, OwnerTally Tally, int Ranked, int Asleep)
{
    public QuadrantList In(Quadrant quadrant) => Quadrants[(int)quadrant - 1];

    public int Total => Quadrants.Sum(list => list.Total);
}
