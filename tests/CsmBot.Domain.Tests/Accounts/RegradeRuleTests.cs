using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>By when an account is graded again.</summary>
public sealed class RegradeRuleTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate First = new(2026, 11, 2);
    private static readonly MemberId Dana = new("dana");

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    public void R74_An_account_that_nobody_graded_is_due_on_day_30(int day, bool isDue) =>
        Assert.Equal(isDue, IsDue(new KnownAccount("Acme") { ContractStart = First }, First.PlusDays(day)));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void R73_R74_The_grade_that_Sales_gave_does_not_put_off_day_30(int day, bool isDue) =>
        Assert.Equal(isDue, IsDue(Graded(tier: 2, First.PlusDays(20)) with { ContractStart = First, Grade = GradeAt(First.PlusDays(20)) with { BySales = true } }, First.PlusDays(day)));

    [Theory]
    [InlineData(1, 90)]
    [InlineData(2, 45)]
    [InlineData(3, 180)]
    public void R101_Tier_2_is_graded_again_soonest(int tier, int days)
    {
        var account = Graded(tier, First);
        Assert.False(IsDue(account, First.PlusDays(days - 1)));
        Assert.True(IsDue(account, First.PlusDays(days)));
        Assert.True(days > 45 || tier == 2);
    }

    [Fact]
    public void R101_The_intervals_are_the_workspaces_own()
    {
        var framework = new AccountFramework { RegradeTier1Days = 11, RegradeTier2Days = 7, RegradeTier3Days = 13 };
        Assert.Equal([11, 7, 13], new[] { 1, 2, 3 }.Select(tier => Period.DaysBetween(First, RegradeRule.DueOn(Graded(tier, First), framework, Berlin)!.Value)));
    }

    [Fact]
    public void R77_A_confirmed_grade_counts_from_the_day_it_was_confirmed()
    {
        var account = Graded(tier: 2, First) with { Grade = GradeAt(First) with { ConfirmedAt = At(First.PlusDays(40)) } };
        Assert.Equal(First.PlusDays(85), DueOn(account));
    }

    [Fact]
    public void R75_What_was_reported_makes_it_due_at_once()
    {
        var reported = Graded(tier: 3, First) with { Regrade = new RegradeWish(At(First.PlusDays(3)), "the CTO left") };
        Assert.Equal(First.PlusDays(3), DueOn(reported));
        Assert.True(IsDue(reported, First.PlusDays(3)));
    }

    [Theory]
    [InlineData(22, 59, 59, 2)]
    [InlineData(23, 0, 0, 3)]
    public void The_day_a_grade_was_given_is_the_readers(int hour, int minute, int second, int day)
    {
        var account = Graded(tier: 2, First) with { Grade = GradeAt(First) with { At = Instant.FromUtc(2026, 11, 2, hour, minute, second) } };
        Assert.Equal(new LocalDate(2026, 11, day).PlusDays(45), DueOn(account));
    }

    [Fact]
    public void R74_Without_a_contract_the_days_count_from_when_it_was_put_into_the_book()
    {
        Assert.Equal(First.PlusDays(30), DueOn(new KnownAccount("Acme") { AddedAt = At(First) }));
        Assert.Equal(First.PlusDays(30), DueOn(new KnownAccount("Acme") { AddedAt = At(First.PlusDays(9)), ContractStart = First }));
    }

    [Fact]
    public void With_nothing_to_count_from_nothing_is_due()
    {
        Assert.Null(DueOn(new KnownAccount("Acme")));
        Assert.False(IsDue(new KnownAccount("Acme"), First.PlusYears(10)));
    }

    private static KnownAccount Graded(int tier, LocalDate on) => new("Acme", tier) { Grade = GradeAt(on) };

    private static AccountGrade GradeAt(LocalDate on) => new(new GrowthGrade(PotentialSize.B, 2), At(on), Dana, string.Empty);

    private static Instant At(LocalDate date) => date.At(new LocalTime(12, 0)).InZoneStrictly(Berlin).ToInstant();

    private static LocalDate? DueOn(KnownAccount account) => RegradeRule.DueOn(account, AccountFramework.Default, Berlin);

    private static bool IsDue(KnownAccount account, LocalDate today) => RegradeRule.IsDue(account, AccountFramework.Default, Berlin, today);
}
