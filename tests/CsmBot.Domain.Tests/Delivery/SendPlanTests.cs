using CsmBot.Domain.Delivery;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Delivery;

/// <summary>No burst at 08:00: what is due in one moment is spread as the platform's rate has it (C4, T16).</summary>
public sealed class SendPlanTests
{
    private static readonly Instant Eight = Instant.FromUtc(2026, 11, 24, 8, 0);

    /// <summary>Of Teams, for one bot in one tenant.</summary>
    private static readonly SendRate Teams = new(50, Duration.FromSeconds(1));

    /// <summary>Of Slack, for one workspace.</summary>
    private static readonly SendRate Slack = new(300, Duration.FromMinutes(1));

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void What_takes_no_longer_than_the_clock_needs_to_look_is_not_spread(int count) => Assert.Null(SendPlan.For("digest", Eight, count, Teams, Eight, busyUntil: null));

    [Fact]
    public void One_more_is_spread() => Assert.NotNull(SendPlan.For("digest", Eight, 201, Teams, Eight, busyUntil: null));

    [Theory]
    [InlineData(2_400, 60)]
    [InlineData(10_000, 250)]
    public void A_fifth_of_what_Teams_takes_is_left_for_answers(int count, int seconds) => Assert.Equal(Duration.FromSeconds(seconds), Of(count, Teams).Over);

    [Fact]
    public void In_every_second_there_are_as_many_as_the_rate_allows_and_the_first_goes_out_at_once()
    {
        var plan = Of(10_000, Teams);
        Assert.Equal(Eight, plan.SlotOf(0));
        Assert.All(
            Enumerable.Range(0, 10_000).GroupBy(place => (int)(plan.SlotOf(place) - Eight).TotalSeconds),
            second => Assert.Equal(40, second.Count()));
        Assert.Equal(Eight + Duration.FromMilliseconds(249_975), plan.Last);
    }

    [Fact]
    public void A_place_in_the_order_is_the_same_moment_each_time() => Assert.Equal(Of(10_000, Teams).SlotOf(4_711), Of(10_000, Teams).SlotOf(4_711));

    [Fact]
    public void As_many_as_fit_into_a_minute_come_within_one_and_one_more_does_not()
    {
        Assert.Equal((2_400, 240), (SendPlan.MostWithinPromise(Teams), SendPlan.MostWithinPromise(Slack)));
        Assert.True(Of(2_400, Teams).KeepsPromise);
        Assert.True(Of(240, Slack).KeepsPromise);
        Assert.False(Of(2_402, Teams).KeepsPromise);
        Assert.False(Of(242, Slack).KeepsPromise);
    }

    [Fact]
    public void Two_limits_collide_and_the_platforms_wins() => Assert.Equal(Duration.FromSeconds(2_500), Of(10_000, Slack).Over);

    [Fact]
    public void It_begins_behind_the_plan_before_it_and_when_the_bot_was_down_now()
    {
        var busy = Eight + Duration.FromMinutes(3);
        Assert.Equal(busy, SendPlan.For("digest", Eight, 500, Teams, Eight, busy)!.From);
        Assert.Equal(Eight + Duration.FromHours(1), SendPlan.For("digest", Eight, 500, Teams, Eight + Duration.FromHours(1), busy)!.From);
        Assert.Equal(Eight, SendPlan.For("digest", Eight, 500, Teams, Eight - Duration.FromHours(9), Eight - Duration.FromHours(8))!.From);
    }

    [Fact]
    public void Those_that_are_gone_keep_the_rest_in_its_place_and_late_comers_do_not_make_it_faster()
    {
        var plan = Of(1_000, Teams);
        Assert.Equal(0, plan.PlaceOf(0, 1_000));
        Assert.Equal(400, plan.PlaceOf(0, 600));
        Assert.Equal(999, plan.PlaceOf(599, 600));
        Assert.Equal(5, plan.PlaceOf(5, 1_200));
        Assert.True(plan.SlotOf(1_199) > plan.Last);
    }

    private static SendPlan Of(int count, SendRate rate) => SendPlan.For("digest", Eight, count, rate, Eight, busyUntil: null)!;
}
