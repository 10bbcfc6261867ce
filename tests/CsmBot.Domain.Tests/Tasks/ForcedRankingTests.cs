using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;
using Xunit;

namespace CsmBot.Domain.Tests.Tasks;

/// <summary>R23: when most is called urgent, an order is asked for.</summary>
public sealed class ForcedRankingTests
{
    [Theory]
    [InlineData(5, 0, 0, false)] // fewer than six: short enough to see
    [InlineData(6, 0, 0, true)]
    [InlineData(6, 6, 0, false)] // exactly half is not above the limit
    [InlineData(7, 6, 0, true)]
    [InlineData(100, 99, 0, true)]
    [InlineData(100, 100, 0, false)]
    [InlineData(10, 0, 2, true)]
    [InlineData(10, 0, 3, false)] // enough are ranked already
    public void An_order_is_asked_for_above_the_limit(int doFirst, int others, int ranked, bool due) =>
        Assert.Equal(due, ForcedRanking.IsDue(new OwnerTally { OpenDoFirst = doFirst, OpenSchedule = others }, ranked, NudgeLimits.Default.DoFirstPercent));

    [Fact]
    public void Named_tasks_come_first_and_the_earlier_order_follows() =>
        Assert.Equal(Ids(3, 9, 1, 7), ForcedRanking.Put(Ids(3, 9), Ids(9, 1, 7, 3)));

    [Fact]
    public void Order_never_grows_past_its_capacity()
    {
        var ranking = ForcedRanking.Put(Ids(100), Ids([.. Enumerable.Range(1, 50)]));
        Assert.Equal(ForcedRanking.Capacity, ranking.Count);
        Assert.Equal(new TaskId(100), ranking[0]);
    }

    private static TaskId[] Ids(params int[] numbers) => [.. numbers.Select(number => new TaskId(number))];
}
