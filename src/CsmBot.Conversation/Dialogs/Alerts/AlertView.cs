using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>An alert with what its card says beside it.</summary>
internal sealed record AlertView(RiskAlert Alert, TaskItem? Task, IReadOnlyList<Member> Members, bool IsMuted, bool HasPlace)
{
    public static async Task<AlertView> ReadAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken) => new(
        alert,
        await context.Session.FindTaskAsync(alert.Task, cancellationToken),
        await context.Session.ListMembersAsync(cancellationToken),
        (await context.Session.GetFrameworkAsync(cancellationToken)).MutedRules.Contains(alert.Rule, StringComparer.Ordinal),
        await AlertPlaces.FindTeamAsync(context, cancellationToken) is not null);
}
