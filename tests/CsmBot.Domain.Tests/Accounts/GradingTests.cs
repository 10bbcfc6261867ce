using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>Grades, tiers and segments as rules.</summary>
public sealed class GradingTests
{
    [Theory]
    [InlineData("50000.01", PotentialSize.A)]
    [InlineData("50000", PotentialSize.B)]
    [InlineData("10000", PotentialSize.B)]
    [InlineData("9999.99", PotentialSize.C)]
    [InlineData("0", PotentialSize.C)]
    public void R65_Both_bounds_are_B(string amount, PotentialSize size) =>
        Assert.Equal(size, PotentialBounds.Default.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void R65_Bounds_are_the_workspaces_own() => Assert.Equal(PotentialSize.A, new PotentialBounds(1_000, 100).Of(1_001));

    [Theory]
    [InlineData("A1", TierCell.Tier1, 1)]
    [InlineData("A2", TierCell.Between, 2)]
    [InlineData("A3", TierCell.Tier2, 2)]
    [InlineData("B1", TierCell.Between, 2)]
    [InlineData("B2", TierCell.Tier2, 2)]
    [InlineData("B3", TierCell.Tier3, 3)]
    [InlineData("C1", TierCell.Tier2, 2)]
    [InlineData("C2", TierCell.Tier3, 3)]
    [InlineData("C3", TierCell.Tier3, 3)]
    public void R80_Nine_grades_have_their_tiers(string text, TierCell cell, int tier)
    {
        Assert.True(GrowthGrade.TryParse(text, out var grade));
        Assert.Equal((cell, tier, text), (TierGrid.Default.CellOf(grade), TierGrid.Default.TierOf(grade), grade.ToString()));
    }

    [Fact]
    public void R67_There_are_nine_grades() => Assert.Equal(9, GrowthGrade.All.Distinct().Count());

    [Theory]
    [InlineData("b2", true)]
    [InlineData("C3", true)]
    [InlineData("D1", false)]
    [InlineData("A0", false)]
    [InlineData("A4", false)]
    [InlineData("A", false)]
    [InlineData("2", false)]
    [InlineData("A1+", false)]
    [InlineData(" A1", false)]
    [InlineData("А1", false)] // A Cyrillic letter.
    [InlineData("", false)]
    public void R67_Anything_else_is_none(string text, bool isGrade) => Assert.Equal(isGrade, GrowthGrade.TryParse(text, out _));

    [Theory]
    [InlineData(true, new GrowthBarrier[0], 1)]
    [InlineData(true, new[] { GrowthBarrier.Legal }, 2)]
    [InlineData(true, new[] { GrowthBarrier.Legal, GrowthBarrier.OwnTool }, 3)]
    [InlineData(true, new[] { GrowthBarrier.NoRoom }, 3)]
    [InlineData(false, new GrowthBarrier[0], 2)]
    [InlineData(false, new[] { GrowthBarrier.Budget }, 3)]
    public void R66_The_checklist_suggests(bool hasChampion, GrowthBarrier[] barriers, int likelihood) => Assert.Equal(likelihood, Suggested(hasChampion, barriers));

    [Fact]
    public void R69_A_buyer_who_owns_three_more_interested_groups_of_a_large_family_is_A1() =>
        Assert.Equal("A1", Grade(200_000, hasChampion: true).ToString());

    [Fact]
    public void R70_A_large_one_that_began_small_against_lawyers_and_a_tool_of_its_own_is_A3_and_worth_watching()
    {
        var grade = Grade(120_000, hasChampion: true, GrowthBarrier.Legal, GrowthBarrier.OwnTool);
        var account = new KnownAccount("Acme").Graded(new AccountGrade(grade, default, new MemberId("dana"), ""), TierGrid.Default);
        Assert.Equal(("A3", 2, true), (grade.ToString(), account.Tier, account.IsWorthWatching));
    }

    [Fact]
    public void R71_A_small_one_without_room_is_C3_however_content() =>
        Assert.Equal("C3", Grade(2_000, hasChampion: true, GrowthBarrier.NoRoom).ToString());

    [Fact]
    public void R81_Between_two_tiers_one_call_is_wanted_once()
    {
        var made = new AccountGrade(new GrowthGrade(PotentialSize.B, 1), Instant.FromUnixTimeSeconds(1), new MemberId("dana"), "");
        var account = new KnownAccount("Acme").Graded(made, TierGrid.Default);
        Assert.True(account.NeedsCall(TierGrid.Default));
        Assert.False((account with { Grade = made with { CalledTier = 1 } }).NeedsCall(TierGrid.Default));
        Assert.False(account.Graded(made with { Grade = new GrowthGrade(PotentialSize.B, 2) }, TierGrid.Default).NeedsCall(TierGrid.Default));
    }

    [Fact]
    public void R72_What_is_waited_for_belongs_to_the_grade()
    {
        var made = new AccountGrade(new GrowthGrade(PotentialSize.A, 3), Instant.FromUnixTimeSeconds(1), new MemberId("dana"), "");
        var watched = new KnownAccount("Acme").Graded(made, TierGrid.Default) with { Watch = "the CTO leaves" };
        Assert.Equal("the CTO leaves", watched.Graded(made with { Reason = "again" }, TierGrid.Default).Watch);
        Assert.Null(watched.Graded(made with { Grade = new GrowthGrade(PotentialSize.A, 1) }, TierGrid.Default).Watch);
    }

    [Theory]
    [InlineData(true, true, Segment.HighPerformer)]
    [InlineData(false, true, Segment.Untrained)]
    [InlineData(true, false, Segment.Unmotivated)]
    [InlineData(false, false, Segment.NeedToExit)]
    public void R111_Two_answers_give_the_segment(bool skill, bool will, Segment segment) => Assert.Equal(segment, new SkillWill(skill, will).Segment);

    private static GrowthGrade Grade(decimal potential, bool hasChampion, params GrowthBarrier[] barriers) =>
        new(PotentialBounds.Default.Of(potential), Suggested(hasChampion, barriers));

    private static int Suggested(bool hasChampion, GrowthBarrier[] barriers) => new LikelihoodChecklist(hasChampion, barriers.ToHashSet()).Suggest();
}
