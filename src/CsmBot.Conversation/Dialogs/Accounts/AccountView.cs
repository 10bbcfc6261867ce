using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>An account with what its card says beside it.</summary>
internal sealed record AccountView(KnownAccount Account, AccountWork Work, IReadOnlyList<GradeEvent> Grades, IReadOnlyList<Member> Members, AccountFramework Framework)
{
    private const int ShownGrades = 4;

    public static async Task<AccountView> ReadAsync(TurnContext context, KnownAccount account, CancellationToken cancellationToken) => new(
        account,
        await AccountWork.ReadAsync(context, account.Name, cancellationToken),
        await context.Session.ReadGradesAsync(account.Name, cancellationToken).Take(ShownGrades).ToListAsync(cancellationToken),
        await context.Session.ListMembersAsync(cancellationToken),
        await context.Session.GetFrameworkAsync(cancellationToken));
}
