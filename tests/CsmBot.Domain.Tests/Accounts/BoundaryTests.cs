using System.Globalization;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>Every grade at both boundary amounts, and just beside them: the letter, the grade and the tier that come of it.</summary>
public sealed class BoundaryTests
{
    // Size, then the tier of likelihood 1, 2 and 3.
    private static readonly Dictionary<PotentialSize, int[]> Tiers = new()
    {
        [PotentialSize.A] = [1, 2, 2],
        [PotentialSize.B] = [2, 2, 3],
        [PotentialSize.C] = [2, 3, 3],
    };

    public static TheoryData<string, int, PotentialSize> Amounts
    {
        get
        {
            var data = new TheoryData<string, int, PotentialSize>();
            foreach (var likelihood in new[] { 1, 2, 3 })
            {
                data.Add("9999.99", likelihood, PotentialSize.C);
                data.Add("10000", likelihood, PotentialSize.B);
                data.Add("10000.01", likelihood, PotentialSize.B);
                data.Add("49999.99", likelihood, PotentialSize.B);
                data.Add("50000", likelihood, PotentialSize.B);
                data.Add("50000.01", likelihood, PotentialSize.A);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void R65_R67_R80_Each_amount_at_a_bound_gives_its_grade_and_tier_at_each_likelihood(string amount, int likelihood, PotentialSize size)
    {
        var grade = new GrowthGrade(PotentialBounds.Default.Of(decimal.Parse(amount, CultureInfo.InvariantCulture)), likelihood);
        var account = new KnownAccount("Acme").Graded(new AccountGrade(grade, default, new MemberId("dana"), string.Empty), TierGrid.Default);
        Assert.Equal((size, likelihood, Tiers[size][likelihood - 1]), (grade.Size, grade.Likelihood, account.Tier!.Value));
    }

    [Fact]
    public void R80_A_grid_of_the_workspaces_own_is_followed_cell_by_cell()
    {
        var cells = Enumerable.Repeat(TierCell.Tier3, GrowthGrade.All.Count).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            var grid = new TierGrid { Cells = [.. cells.Index().Select(cell => cell.Index == i ? TierCell.Tier1 : cell.Item)] };
            Assert.Equal([GrowthGrade.All[i]], GrowthGrade.All.Where(grade => grid.TierOf(grade) == 1));
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public void R80_A_grid_of_other_than_nine_cells_is_none(int cells) =>
        Assert.Throws<ArgumentException>(() => new TierGrid { Cells = [.. Enumerable.Repeat(TierCell.Tier2, cells)] });
}
