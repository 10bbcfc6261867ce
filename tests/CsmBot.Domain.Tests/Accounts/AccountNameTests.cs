using CsmBot.Domain.Accounts;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("Acme", " ACME ")]
    [InlineData("Weiß GmbH", "WEIẞ GmbH")]
    [InlineData("Νίκος", "ΝΊΚΟΣ")]
    [InlineData("Kelvin", "\u212Aelvin")]
    [InlineData("Ångström", "\u212Bngstr\u006F\u0308m")]
    [InlineData("Ω Labs", "\u2126 labs")]
    [InlineData("Café", "CAFE\u0301")]
    [InlineData("broken \uD800", "BROKEN \uD800")]
    public void T14_Spellings_of_one_name_are_one(string one, string other)
    {
        Assert.True(AccountName.Same(one, other));
        Assert.Equal(AccountName.Fold(one), AccountName.Fold(other));
        Assert.Equal(AccountName.Comparer.GetHashCode(one), AccountName.Comparer.GetHashCode(other));
        Assert.Equal(AccountName.Fold(one), AccountName.Fold(AccountName.Fold(one)));
    }

    [Theory]
    [InlineData("Cafe", "Café")]
    [InlineData("Weiss", "Weiß")]
    [InlineData("Acme", "Acme EU")]
    [InlineData("Acme", "Аcme")]
    public void T14_Names_that_look_different_are_different(string one, string other) => Assert.False(AccountName.Same(one, other));

    [Fact]
    public void An_absent_name_is_the_same_only_as_an_absent_one()
    {
        Assert.True(AccountName.Same(null, null));
        Assert.False(AccountName.Same(null, string.Empty));
    }

    [Theory]
    [InlineData("Acme EU", "acme", true)]
    [InlineData("ΝΊΚΟΣ Βορράς", "Νίκος", true)]
    [InlineData("Acmes", "Acme", false)]
    [InlineData("Acme", "Acme", false)]
    public void T14_A_name_continues_another_after_a_space(string name, string beginning, bool continues) => Assert.Equal(continues, AccountName.Continues(name, beginning));
}
