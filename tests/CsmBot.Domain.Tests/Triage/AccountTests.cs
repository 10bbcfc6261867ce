using CsmBot.Domain.Accounts;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

public sealed class AccountTests
{
    private static readonly KnownAccount Acme = new("Acme");
    private static readonly KnownAccount AcmeEu = new("Acme EU");
    private static readonly KnownAccount Larkfield = new("Larkfield Foods");

    [Fact]
    public void T14_A_name_that_fits_two_accounts_keeps_both()
    {
        var account = TriageDesk.Decide("churn threat at Acme", Acme, AcmeEu, Larkfield).Account;

        Assert.Equal([Acme, AcmeEu], account!.Candidates.OrderBy(candidate => candidate.Name, StringComparer.Ordinal));
        Assert.Null(account.Resolved);
    }

    [Fact]
    public void T14_The_longer_name_typed_in_full_is_not_ambiguous() =>
        Assert.Equal(AcmeEu, TriageDesk.Decide("churn threat at acme eu's office", Acme, AcmeEu).Account?.Resolved);

    [Theory]
    [InlineData("LARKFIELD FOODS wants to cancel")]
    [InlineData("call with larkfield foods' new sponsor")]
    [InlineData("larkfeild foods wants to cancel")]
    [InlineData("Larkfild Foods is down")]
    public void Case_possessive_and_small_slips_still_find_the_account(string text) =>
        Assert.Equal(Larkfield, TriageDesk.Decide(text, Acme, AcmeEu, Larkfield).Account?.Resolved);

    [Fact]
    public void An_everyday_word_is_no_account_where_it_is_used_as_a_word()
    {
        var monday = new KnownAccount("Monday");

        Assert.Null(TriageDesk.Decide("tidy my desk on monday", monday).Account);
    }

    [Fact]
    public void Without_a_directory_the_name_is_read_from_the_text()
    {
        Assert.Equal("Brightwater Mills", TriageDesk.Decide("Brightwater Mills' CFO wants to leave us").Account?.Name);
        Assert.Null(TriageDesk.Decide("polish my slides").Account);
    }
}
