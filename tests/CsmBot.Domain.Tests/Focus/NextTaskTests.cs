using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Focus;

/// <summary>R17, R6, R51 and decision 2. The work of a case is written as its quadrants: "1" open in Quadrant 1, "d" due in the block, "t" of a Tier-1 account.</summary>
public sealed class NextTaskTests
{
    private static readonly Instant Start = SampleTask.Noon;
    private static readonly Instant End = Start + Duration.FromHours(2);
    private static readonly HashSet<string> TierOne = new(StringComparer.OrdinalIgnoreCase) { "Acme" };

    [Theory]
    [InlineData("", NextReason.Nothing, "")]
    [InlineData("1", NextReason.DoFirst, "1")]
    [InlineData("12", NextReason.DoFirst, "12")]
    [InlineData("1234", NextReason.DoFirst, "123")]
    [InlineData("234", NextReason.Schedule, "23")] // R6: Quadrant 4 is hidden while others are open
    [InlineData("34", NextReason.Delegate, "3")]
    [InlineData("4444", NextReason.Decline, "444")]
    [InlineData("21", NextReason.DoFirst, "12")]
    [InlineData("1111", NextReason.DoFirst, "111")]
    public void Outside_the_block_quadrants_come_in_their_order_R17(string open, NextReason reason, string order) => Check(open, block: false, reason, order);

    [Theory]
    [InlineData("", NextReason.Nothing, "")]
    [InlineData("1", NextReason.BlockUnused, "1")]
    [InlineData("12", NextReason.BlockProtects, "21")]
    [InlineData("2", NextReason.BlockWork, "2")]
    [InlineData("d2", NextReason.BreaksByDue, "d2")]
    [InlineData("t2", NextReason.BreaksByTier, "t2")]
    [InlineData("1d2", NextReason.BreaksByDue, "d21")]
    [InlineData("1t2", NextReason.BreaksByTier, "t21")]
    [InlineData("13", NextReason.BlockUnused, "13")]
    [InlineData("3", NextReason.Delegate, "3")]
    [InlineData("4", NextReason.BlockForbidsDecline, "")] // R51
    [InlineData("34", NextReason.Delegate, "3")]
    [InlineData("222", NextReason.BlockWork, "222")]
    public void Inside_the_block_only_a_due_or_tier_one_fire_comes_before_quadrant_2(string open, NextReason reason, string order) => Check(open, block: true, reason, order);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_fire_breaks_in_when_it_is_due_before_the_block_ends(int minutesAfterEnd, bool breaks)
    {
        var fire = SampleTask.Of(1, Quadrant.DoFirst) with { Due = SampleTask.DueAt(End + Duration.FromMinutes(minutesAfterEnd)) };
        Assert.Equal(breaks, NextTask.Breaks(fire, new Interval(Start, End), TierOne));
    }

    [Fact]
    public void An_overdue_fire_breaks_in() =>
        Assert.True(NextTask.Breaks(SampleTask.Of(1, Quadrant.DoFirst) with { Due = SampleTask.DueAt(Start - Duration.FromDays(3)) }, new Interval(Start, End), TierOne));

    [Fact]
    public void Account_of_tier_one_is_known_whatever_its_case() =>
        Assert.True(NextTask.Breaks(SampleTask.Of(1, Quadrant.DoFirst) with { Account = "ACME" }, new Interval(Start, End), TierOne));

    [Fact]
    public void Only_a_break_counts_as_one()
    {
        Assert.True(Decide("d2", block: true).BreaksBlock);
        Assert.False(Decide("d2", block: false).BreaksBlock);
        Assert.False(Decide("12", block: true).BreaksBlock);
    }

    private static void Check(string open, bool block, NextReason reason, string order)
    {
        var decision = Decide(open, block);
        Assert.Equal(reason, decision.Reason);
        Assert.Equal(order, string.Concat(new[] { decision.First }.Concat(decision.Then).OfType<TaskItem>().Select(task => task.Text)));
    }

    private static NextDecision Decide(string open, bool block)
    {
        var tasks = open.Select((kind, index) => Task(index + 1, kind)).ToList();
        var work = new OpenWork(In(Quadrant.DoFirst), In(Quadrant.Schedule), In(Quadrant.Delegate), In(Quadrant.Decline));
        return NextTask.Decide(work, block ? new Interval(Start, End) : null, TierOne);

        List<TaskItem> In(Quadrant quadrant) => tasks.FindAll(task => task.Quadrant == quadrant);
    }

    private static TaskItem Task(int number, char kind) => kind switch
    {
        'd' => SampleTask.Of(number, Quadrant.DoFirst, "d") with { Due = SampleTask.DueAt(Start + Duration.FromHours(1)) },
        't' => SampleTask.Of(number, Quadrant.DoFirst, "t") with { Account = "Acme" },
        _ => SampleTask.Of(number, (Quadrant)(kind - '0'), kind.ToString()),
    };
}
