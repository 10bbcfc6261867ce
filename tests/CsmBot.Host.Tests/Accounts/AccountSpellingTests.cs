using CsmBot.Domain.Accounts;
using Xunit;

namespace CsmBot.Host.Tests.Accounts;

/// <summary>A file that spells an account otherwise than the book does means the same account (T14, T33).</summary>
public sealed class AccountSpellingTests : IDisposable
{
    private readonly AccountsDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Theory]
    [InlineData("Νίκος", "ΝΊΚΟΣ")]
    [InlineData("Weiß GmbH", "WEIẞ GMBH")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Kelvin", "\u212Aelvin")]
    public async Task T33_Another_spelling_of_a_name_is_the_same_row_and_the_same_account(string name, string again)
    {
        await _driver.ImportAsync($"name,grade\n{name},B2\n");
        await _driver.ImportAsync($"name,notes\n{again},mind them\n");
        var account = Assert.Single(await _driver.BookAsync());
        Assert.Equal((AccountName.Fold(name), "B2", "mind them"), (AccountName.Fold(account.Name), account.Grade?.Grade.ToString(), account.Notes));
        var twice = await _driver.ImportAsync($"name,notes\n{name},one\n{again},two\n");
        Assert.Equal((0, 1, 0, 1), AccountsDriver.Counts(twice));
    }
}
