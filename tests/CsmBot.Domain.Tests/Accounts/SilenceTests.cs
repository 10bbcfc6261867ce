using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>Silence is an alarm at High performers only (R112), counted from the last that is known of them.</summary>
public sealed class SilenceTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 2, 9, 0);

    [Theory]
    [InlineData(Segment.HighPerformer, true)]
    [InlineData(Segment.Untrained, false)]
    [InlineData(Segment.Unmotivated, false)]
    [InlineData(Segment.NeedToExit, false)]
    [InlineData(null, false)]
    public void R112_Only_a_High_performer_is_missed(Segment? segment, bool isMissed) =>
        Assert.Equal(isMissed, Silence.TooLongAt(new KnownAccount("Acme") { Segment = segment, TouchedAt = Start }, AccountFramework.Default) is not null);

    [Theory]
    [InlineData(30)]
    [InlineData(7)]
    public void R112_It_lasts_too_long_once_the_workspaces_days_are_over(int days) =>
        Assert.Equal(Start + Duration.FromDays(days), Silence.TooLongAt(Missed() with { TouchedAt = Start }, new AccountFramework { SilenceDays = days }));

    [Fact]
    public void The_last_touch_counts_else_the_grade_else_the_day_it_came_into_the_book()
    {
        var account = Missed() with { AddedAt = Start };
        Assert.Equal(Start, Silence.LastTouch(account));
        account = account with { Grade = new AccountGrade(new GrowthGrade(PotentialSize.A, 1), Start + Duration.FromDays(1), new MemberId("dana"), string.Empty) };
        Assert.Equal(Start + Duration.FromDays(1), Silence.LastTouch(account));
        Assert.Equal(Start + Duration.FromDays(2), Silence.LastTouch(account with { TouchedAt = Start + Duration.FromDays(2) }));
        Assert.Null(Silence.TooLongAt(Missed(), AccountFramework.Default));
    }

    private static KnownAccount Missed() => new("Acme") { Segment = Segment.HighPerformer };
}
