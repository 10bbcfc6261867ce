using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Tasks;

public sealed class ListSortingTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 30, 8, 0);

    private static readonly Instant WeekAgo = Now - Duration.FromDays(7);

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void R18_A_list_of_some_length_that_nobody_sorted_is_asked_about(int open, bool isDue) => Assert.Equal(isDue, ListSorting.IsDue(null, Now, open));

    [Fact]
    public void R18_Sorted_it_is_asked_about_again_after_a_week()
    {
        Assert.True(ListSorting.IsDue(WeekAgo, Now, 5));
        Assert.False(ListSorting.IsDue(WeekAgo + Duration.Epsilon, Now, 5));
    }

    [Fact]
    public void R18_What_was_not_touched_since_is_told_apart_once_it_is_asked()
    {
        Assert.True(ListSorting.IsUntouched(ChangedAt(WeekAgo), WeekAgo, Now));
        Assert.False(ListSorting.IsUntouched(ChangedAt(WeekAgo + Duration.Epsilon), WeekAgo, Now));
        Assert.False(ListSorting.IsUntouched(ChangedAt(WeekAgo), WeekAgo + Duration.Epsilon, Now));
        Assert.False(ListSorting.IsUntouched(ChangedAt(WeekAgo), null, Now));
        Assert.False(ListSorting.IsUntouched(ChangedAt(WeekAgo) with { State = TaskState.Done }, WeekAgo, Now));
    }

    private static TaskItem ChangedAt(Instant at) => new()
    {
        Id = new TaskId(1),
        Text = "x",
        Priority = Priority.Of(Quadrant.Schedule),
        Owner = new MemberId("anna"),
        CreatedBy = new MemberId("anna"),
        CreatedAt = at,
        ChangedAt = at,
    };
}
