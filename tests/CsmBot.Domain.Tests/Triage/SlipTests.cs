using CsmBot.Domain.Triage.Names;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

public sealed class SlipTests
{
    [Theory]
    [InlineData("larkfeild", "larkfield")]
    [InlineData("Larkfild", "larkfield")]
    [InlineData("larkfieldd", "Larkfield")]
    [InlineData("larkfiepd", "larkfield")]
    [InlineData("alrkfield", "larkfield")]
    [InlineData("larkfiedl", "larkfield")]
    public void One_slip_is_forgiven_and_leaves_a_key_to_find_the_name_by(string typed, string name)
    {
        var (typedKeys, nameKeys) = (Slip.KeysOf(typed), Slip.KeysOf(name));

        Assert.True(Slip.IsOneApart(typed, name));
        Assert.True(typedKeys.Start == nameKeys.Start || typedKeys.End == nameKeys.End);
    }

    [Theory]
    [InlineData("tones", "stone")]
    [InlineData("larkfeidl", "larkfield")]
    [InlineData("larkfeold", "larkfield")]
    [InlineData("larkfi", "larkfield")]
    [InlineData("larkfield", "larkfield")]
    public void Two_slips_or_none_are_not_one(string typed, string name) => Assert.False(Slip.IsOneApart(typed, name));
}
