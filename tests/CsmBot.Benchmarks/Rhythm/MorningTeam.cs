using System.Globalization;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Benchmarks.Rhythm;

/// <summary>Members whose digests are due in one moment, each with as many open tasks, and the accounts that half of those are about.</summary>
internal static class MorningTeam
{
    public const int TasksEach = 50;

    private const int Accounts = 500;
    private const int TasksPerTurn = 25;

    public static readonly WorkspaceId Workspace = new("bench");

    public static async Task FillAsync(IWorkspaceStore store, int members, Instant due)
    {
        foreach (var some in Enumerable.Range(0, Accounts).Chunk(TasksPerTurn))
        {
            var session = store.Open(TurnOf($"accounts-{some[0]}", MemberOf(0), due), fromInbox: false);
            foreach (var i in some)
            {
                session.Add(new KnownAccount(AccountOf(i), (i % 4) + 1, new LocalDate(2027, (i % 12) + 1, 1)) { Owner = MemberOf(i), AddedAt = due - Duration.FromDays(400) });
            }

            await session.CommitAsync(CancellationToken.None);
        }

        for (var number = 0; number < members; number++)
        {
            await FillAsync(store, MemberOf(number), due);
        }
    }

    private static async Task FillAsync(IWorkspaceStore store, MemberId member, Instant due)
    {
        foreach (var some in Enumerable.Range(0, TasksEach).Chunk(TasksPerTurn))
        {
            var session = store.Open(TurnOf($"fill-{member}-{some[0]}", member, due), fromInbox: false);
            if (some[0] == 0)
            {
                session.Save(new Member { Id = member, Name = member.Value, DigestTime = due.InUtc().TimeOfDay });
                session.Save(member, new Place(new ConversationId($"with-{member}"), "bench"));
                session.Save(new DayPlan(member, due));
                session.Save(new WakeUp("digest", member.Value, due, member));
            }

            foreach (var i in some)
            {
                var id = await session.TakeTaskIdAsync(CancellationToken.None);
                session.Save(TaskOf(id, member, i, due));
            }

            await session.CommitAsync(CancellationToken.None);
        }
    }

    private static TaskItem TaskOf(TaskId id, MemberId member, int i, Instant due) => new()
    {
        Id = id,
        Text = $"Prepare the review number {id.Number} with the operations team",
        Priority = Priority.Of((Quadrant)((i % 4) + 1)),
        Owner = member,
        CreatedBy = i % 5 == 0 ? MemberOf(i) : member,
        CreatedAt = due - Duration.FromDays(i),
        ChangedAt = due - Duration.FromDays(i),
        Account = i % 2 == 0 ? AccountOf(id.Number % Accounts) : null,
        Due = i % 3 == 0 ? DueAt(due + Duration.FromHours((i - 25) * 7)) : null,
    };

    private static TaskDue DueAt(Instant at) => new("then", at.InUtc().LocalDateTime, at, "Etc/UTC", HasTime: true);

    private static string AccountOf(int i) => string.Create(CultureInfo.InvariantCulture, $"Customer {i:D4}");

    private static MemberId MemberOf(int i) => new(string.Create(CultureInfo.InvariantCulture, $"member-{i:D5}"));

    private static Turn TurnOf(string id, MemberId member, Instant at) => new()
    {
        Id = new TurnId(id),
        Workspace = Workspace,
        Conversation = new ConversationId($"with-{member}"),
        Channel = "bench",
        Actor = member,
        ActorName = member.Value,
        ReceivedAt = at,
        Input = new EventInput("fill"),
    };
}
