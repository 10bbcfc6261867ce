using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Gathers who could be asked to take a task over, and has them ranked (M10).</summary>
internal static class DelegateFinder
{
    private const int Shown = 3;

    /// <summary>People whose work is counted one by one.</summary>
    private const int MostCounted = 60;

    /// <param name="except">Who was asked already.</param>
    public static async Task<IReadOnlyList<RankedDelegate>> FindAsync(TurnContext context, TaskItem task, MemberId? except, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        var account = task.Account is { } name ? await context.Session.FindAccountAsync(name, cancellationToken) : null;
        List<DelegateCandidate> candidates = [];
        foreach (var member in members.Where(one => DelegateRanking.MayBeAsked(one) && one.Id != task.Owner && one.Id != except && one.Id != context.Member.Id).OrderBy(one => one.Role).Take(MostCounted))
        {
            candidates.Add(await CandidateAsync(context, member, account, cancellationToken));
        }

        List<RankedDelegate> reachable = [];
        foreach (var ranked in DelegateRanking.Rank(candidates, context.Now, context.Zones))
        {
            if (reachable.Count < Shown && await context.FindPlaceAsync(ranked.Member.Id, cancellationToken) is not null)
            {
                reachable.Add(ranked);
            }
        }

        return reachable;
    }

    private static async Task<DelegateCandidate> CandidateAsync(TurnContext context, Member member, KnownAccount? account, CancellationToken cancellationToken) => new(
        member,
        (await context.Session.GetTallyAsync(member.Id, cancellationToken)).Open,
        await context.Session.GetDelegateRecordAsync(member.Id, cancellationToken),
        account?.Owner == member.Id);
}
