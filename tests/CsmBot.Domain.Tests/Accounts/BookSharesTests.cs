using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>What a book is made of, where the time went, and what is said about it.</summary>
public sealed class BookSharesTests
{
    private static readonly YearMonth Month = new(2026, 11);

    /// <summary>Untrained is the largest segment, Tier 2 the largest tier, Tier 1 has most of the time, and the shares are met.</summary>
    private static readonly KnownAccount[] Sound =
    [
        Of(Segment.HighPerformer, tier: 1, likelihood: 1, minutes: 300),
        Of(Segment.Untrained, tier: 1, likelihood: 1, minutes: 400),
        Of(Segment.Untrained, tier: 2, likelihood: 2, minutes: 100),
        Of(Segment.Untrained, tier: 2, likelihood: 2, minutes: 0),
        Of(Segment.Unmotivated, tier: 2, likelihood: 2, minutes: 150),
        Of(Segment.NeedToExit, tier: 3, likelihood: 3, minutes: 50),
    ];

    [Fact]
    public void Shares_are_in_accounts_and_in_time_with_what_is_unsorted_last()
    {
        var book = BookShares.Of([.. Sound, new KnownAccount("Loose"), new KnownAccount("Looser")], Month);
        Assert.Equal(
            [(Segment.HighPerformer, 1, 12, 300, 30), (Segment.Untrained, 3, 38, 500, 50), (Segment.Unmotivated, 1, 12, 150, 15), (Segment.NeedToExit, 1, 12, 50, 5), (null, 2, 25, 0, 0)],
            book.Segments.Select(share => (share.Key, share.Accounts, share.Percent, share.Minutes, share.TimePercent)));
        Assert.Equal([(1, 2, 700), (2, 3, 250), (3, 1, 50), (null, 2, 0)], book.Tiers.Select(share => (share.Key, share.Accounts, share.Minutes)));
        Assert.Equal(1000, book.Minutes);
    }

    [Fact]
    public void A_sound_book_is_not_spoken_about_and_neither_is_an_empty_one()
    {
        Assert.Empty(Warnings(Sound));
        Assert.Empty(Warnings());
    }

    [Fact]
    public void R116_Untrained_is_expected_to_be_the_largest_segment_and_a_tie_is_let_pass()
    {
        Assert.Equal([BookWarning.UntrainedNotLargest], Warnings([.. Sound, .. Twice(Of(Segment.HighPerformer, 2)), Of(Segment.HighPerformer, 2)]));
        Assert.Empty(Warnings([.. Sound, .. Twice(Of(Segment.HighPerformer, 2))]));
    }

    [Fact]
    public void R83_Tier_2_is_expected_to_be_the_largest_and_a_skewed_book_is_told()
    {
        Assert.Equal([BookWarning.TierTwoNotLargest], Warnings([.. Sound, .. Twice(Of(Segment.Untrained, 3)), Of(Segment.Untrained, 3)]));
        Assert.Empty(Warnings([.. Sound, .. Twice(Of(Segment.Untrained, 3))]));
    }

    [Fact]
    public void R82_Tier_1_is_to_get_most_of_the_time()
    {
        Assert.Equal([BookWarning.TierOneNotMostTime], Warnings([.. Sound.Select(account => account.Tier == 1 && account.Segment == Segment.Untrained ? account with { Tier = 2 } : account)]));
        Assert.Equal([BookWarning.TierOneNotMostTime], Warnings([.. Sound.Select(account => account with { Tier = account.Tier == 1 ? null : account.Tier })]).Take(1));
    }

    [Theory]
    [InlineData(40, 40, 15, 5, false)]
    [InlineData(41, 39, 15, 5, true)]
    [InlineData(30, 50, 4, 16, true)]
    public void M4_A_segment_far_off_its_share_of_the_time_is_told(int high, int untrained, int unmotivated, int exit, bool isTold)
    {
        KnownAccount[] book =
        [
            Of(Segment.HighPerformer, 1, 1, high * 10), Of(Segment.Untrained, 1, 1, untrained * 10), Of(Segment.Untrained, 2, 2), Of(Segment.Untrained, 2, 2),
            Of(Segment.Unmotivated, 2, 2, unmotivated * 10), Of(Segment.NeedToExit, 3, 3, exit * 10),
        ];
        Assert.Equal(isTold ? [BookWarning.TimeOffTarget] : [], Warnings(book));
    }

    [Fact]
    public void R124_Time_that_goes_to_low_potential_is_held_against_what_is_likely_to_grow()
    {
        var book = BookShares.Of([.. Sound], Month);
        Assert.Equal((200, 700), (book.LowPotentialMinutes, book.HighPotentialMinutes));
        KnownAccount[] upsideDown = [.. Sound, Of(Segment.Untrained, 2, likelihood: 3, minutes: 501)];
        Assert.Contains(BookWarning.LowPotentialCostsMore, Warnings(upsideDown));
        Assert.DoesNotContain(BookWarning.LowPotentialCostsMore, Warnings([.. Sound, Of(Segment.Untrained, 2, likelihood: 3, minutes: 500)]));
    }

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, true)]
    public void Hardly_any_time_says_nothing_about_where_it_goes(int minutes, bool isTold) =>
        Assert.Equal(isTold, Warnings(Of(Segment.Untrained, 2, 2, minutes)).Length > 0);

    [Fact]
    public void Only_the_month_that_is_asked_for_counts() =>
        Assert.Equal(0, BookShares.Of([.. Sound], Month.PlusMonths(1)).Minutes);

    [Theory]
    [InlineData(30, 50, 15, 5, true)]
    [InlineData(0, 100, 0, 0, true)]
    [InlineData(30, 50, 15, 6, false)]
    [InlineData(50, 50, 0, 0, false)]
    [InlineData(60, 30, 5, 5, false)]
    [InlineData(-10, 90, 15, 5, false)]
    public void R116_A_plan_of_shares_makes_a_hundred_and_gives_most_to_Untrained(int high, int untrained, int unmotivated, int exit, bool isPlan) =>
        Assert.Equal(isPlan, new SegmentShares(high, untrained, unmotivated, exit).IsPlan);

    [Fact]
    public void Each_segment_has_its_own_share() =>
        Assert.Equal([30, 50, 15, 5], Enum.GetValues<Segment>().Select(SegmentShares.Default.Of));

    private static KnownAccount Of(Segment segment, int tier, int likelihood = 2, int minutes = 0) => new KnownAccount("Acme", tier)
    {
        Segment = segment,
        Grade = new AccountGrade(new GrowthGrade(PotentialSize.B, likelihood), default, new MemberId("dana"), string.Empty),
    }.Touched(default, Month, minutes);

    private static KnownAccount[] Twice(KnownAccount account) => [account, account];

    private static BookWarning[] Warnings(params KnownAccount[] book) => [.. BookShares.Of(book, Month).Warnings(AccountFramework.Default)];
}
