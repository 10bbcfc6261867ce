using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Focus;

/// <summary>What a morning is for, and what cannot wait.</summary>
public sealed class FocusChoiceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 13, 0);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly MemberId Anna = new("anna");
    private static readonly HashSet<string> TierOne = new(["Acme"], StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Three_are_picked_those_first_that_would_become_urgent_and_each_says_why()
    {
        TaskItem[] tasks =
        [
            Task(1), Task(2) with { ChangedAt = Now - Duration.FromDays(7) }, Task(3) with { ChangedAt = Now - Duration.FromDays(30) },
            Task(4) with { Account = "ACME" }, Task(5) with { Due = DueIn(6) }, Task(6) with { Due = DueIn(8) },
        ];
        (int, FocusReason)[] all = [(5, FocusReason.DueSoon), (4, FocusReason.TierOne), (3, FocusReason.Untouched), (2, FocusReason.Untouched), (6, FocusReason.Next), (1, FocusReason.Next)];

        for (var taken = 0; taken < all.Length; taken++)
        {
            var left = tasks.Where(task => all[..taken].All(one => one.Item1 != task.Id.Number));
            Assert.Equal(all[taken..].Take(3), FocusChoice.Choose(left, Now, TierOne).Select(item => (item.Task.Id.Number, item.Reason)));
        }
    }

    [Theory]
    [InlineData(-1, FocusReason.DueSoon)] // overdue
    [InlineData(6, FocusReason.DueSoon)]
    [InlineData(7, FocusReason.Next)]
    public void Due_within_a_week_is_soon(int days, FocusReason reason) =>
        Assert.Equal(reason, Assert.Single(FocusChoice.Choose([Task(1) with { Due = DueIn(days) }], Now, TierOne)).Reason);

    [Fact]
    public void Nothing_proactive_gives_nothing() => Assert.Empty(FocusChoice.Choose([], Now, TierOne));

    [Fact]
    public void What_is_overdue_due_today_or_of_Tier_1_cannot_wait_and_not_more_than_three_are_shown()
    {
        // 23:30 in New York is tomorrow in UTC: the member's own day counts.
        var tonight = At(Instant.FromUtc(2026, 11, 24, 4, 30));
        TaskItem[] tasks =
        [
            Task(1) with { Due = DueIn(1) }, Task(2), Task(3) with { Due = DueIn(-2) }, Task(4) with { Account = "acme" }, Task(5) with { Account = "Globex" },
            Task(6) with { Due = tonight }, Task(7) with { Due = DueIn(0) },
        ];

        Assert.Equal([3, 4, 6], CannotWait.Of(tasks, Now, Zone, TierOne).Select(task => task.Id.Number));
        Assert.Equal([6, 7], CannotWait.Of(tasks[4..], Now, Zone, TierOne).Select(task => task.Id.Number));
        Assert.Empty(CannotWait.Of(tasks[..2], Now, Zone, TierOne));
    }

    private static TaskDue DueIn(int days) => At(Now + Duration.FromDays(days));

    private static TaskDue At(Instant moment) => new("then", moment.InZone(Zone).LocalDateTime, moment, Zone.Id, HasTime: true);

    private static TaskItem Task(int number) => new()
    {
        Id = new TaskId(number),
        Text = "work",
        Priority = Priority.Of(Quadrant.Schedule),
        Owner = Anna,
        CreatedBy = Anna,
        CreatedAt = Now,
        ChangedAt = Now,
    };
}
