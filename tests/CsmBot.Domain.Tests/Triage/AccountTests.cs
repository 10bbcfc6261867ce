using CsmBot.Domain.Accounts;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

public sealed class AccountTests
{
    private static readonly KnownAccount Acme = new("Acme");
    private static readonly KnownAccount AcmeEu = new("Acme EU");
    private static readonly KnownAccount Larkfield = new("Larkfield Foods");

    private static readonly KnownAccount[] EverydayBook =
        [.. new[] { "Paper Moon", "The Salt Exchange", "Target", "Next", "Monday", "Box", "Compass", "The Office" }.Select(name => new KnownAccount(name))];

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
    public void T14_An_alias_finds_its_account_and_keeps_what_was_typed()
    {
        var account = new KnownAccount("Larkfield Foods International") { Aliases = ["LFI", "Old Mill"] };

        foreach (var (text, typed) in new[] { ("LFI wants to cancel", "LFI"), ("call with old mill about their renewal", "old mill") })
        {
            var found = TriageDesk.Decide(text, Acme, account).Account;
            Assert.Equal((account, typed), (found?.Resolved, found?.Name));
        }
    }

    [Fact]
    public void T14_An_account_hit_by_two_of_its_names_is_one_candidate()
    {
        var europe = new KnownAccount("Acme Europe") { Aliases = ["Acme", "acme"] };

        Assert.Equal(europe, TriageDesk.Decide("churn threat at Acme", europe, Larkfield).Account?.Resolved);
    }

    [Fact]
    public void T14_A_name_that_is_the_alias_of_another_account_keeps_both()
    {
        var europe = new KnownAccount("Europe Holding") { Aliases = ["Acme"] };

        Assert.Equal([Acme, europe], TriageDesk.Decide("churn threat at Acme", Acme, europe).Account?.Candidates);
    }

    [Theory]
    [InlineData("Trent Lock Brewery wants to cancel", "Trent Bridge Hotel", "Trent Lock Brewery")]
    [InlineData("Oak Hollow Rehab wants to cancel", "Oak", "Oak Hollow Rehab")]
    [InlineData("Blue Sky Rentals wants to cancel", "Blue Apron", "Blue Sky Rentals")]
    public void T14_A_name_that_goes_on_otherwise_is_not_the_known_account(string text, string known, string read)
    {
        var account = TriageDesk.Decide(text, new KnownAccount(known)).Account;

        Assert.Equal(read, account?.Name);
        Assert.Null(account?.Resolved);
    }

    [Fact]
    public void T14_The_digits_of_a_name_count() =>
        Assert.Equal("Plant 4", TriageDesk.Decide("Plant 4 wants to cancel", new KnownAccount("Plant 3"), new KnownAccount("Plant 4"), new KnownAccount("Plant 40")).Account?.Resolved?.Name);

    [Theory]
    [InlineData("paper moon asked whether we can train their new people", "Paper Moon")]
    [InlineData("is anybody free to call paper moon back", "Paper Moon")]
    [InlineData("the salt exchange has not logged in since spring", "The Salt Exchange")]
    [InlineData("target is leaving", "Target")]
    [InlineData("target's IT pulled our certificate", "Target")]
    [InlineData("next wants its data back", "Next")]
    [InlineData("monday says the numbers are wrong", "Monday")]
    [InlineData("check adoption at box", "Box")]
    [InlineData("ask for a call with compass before they renew", "Compass")]
    public void T14_A_known_name_of_ordinary_words_is_found_in_lower_case(string text, string name) =>
        Assert.Equal(name, TriageDesk.Decide(text, EverydayBook).Account?.Resolved?.Name);

    [Theory]
    [InlineData("tidy my desk on monday")]
    [InlineData("draft the plan for next quarter")]
    [InlineData("set a target for the adoption programme")]
    [InlineData("the target is too high, lower it")]
    [InlineData("tick the box in the HR form before noon")]
    [InlineData("what is next on my list")]
    [InlineData("water the office plant")]
    [InlineData("buy paper, the moon poster can wait")]
    [InlineData("monday's standup needs a host")]
    public void T14_An_ordinary_word_is_no_account_where_it_is_used_as_a_word(string text) => Assert.Null(TriageDesk.Decide(text, EverydayBook).Account);

    [Theory]
    [InlineData("renew my badge at the front desk", "Badger")]
    [InlineData("the printers are out of toner", "Sprinters")]
    public void A_word_of_the_dictionary_is_no_slip_of_a_name(string text, string known) => Assert.Null(TriageDesk.Decide(text, new KnownAccount(known)).Account?.Resolved);

    [Theory]
    [InlineData("churn threat at Hooli – don't wait", "Hooli")]
    [InlineData("at Hooli –", "Hooli")]
    [InlineData("Kiln & Co. wants to cancel", "Kiln & Co.")]
    public void A_mark_beside_a_name_is_not_part_of_it(string text, string name) => Assert.Equal(name, TriageDesk.Decide(text).Account?.Name);

    [Fact]
    public void Without_a_directory_the_name_is_read_from_the_text()
    {
        Assert.Equal("Brightwater Mills", TriageDesk.Decide("Brightwater Mills' CFO wants to leave us").Account?.Name);
        Assert.Null(TriageDesk.Decide("polish my slides").Account);
    }
}
