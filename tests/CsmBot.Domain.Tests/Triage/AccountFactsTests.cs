using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

/// <summary>What the book knows of an account is shown; it counts only beside words that speak of the same.</summary>
public sealed class AccountFactsTests
{
    private const string Idle = "recolour the logo in Quarrystone's folder";
    private const string Exit = "Quarrystone asks about the notice period";

    private static readonly KnownAccount Quarrystone = new("Quarrystone");

    [Theory]
    [InlineData(1, "known-account")]
    [InlineData(2, "tier-2")]
    [InlineData(3, "tier-3")]
    public void A_tier_is_shown_but_never_decides(int tier, string rule) => AssertShownOnly(Quarrystone with { Tier = tier }, rule, Idle, Exit);

    [Theory]
    [InlineData(Segment.HighPerformer, "segment-high-performer")]
    [InlineData(Segment.Untrained, "segment-untrained")]
    [InlineData(Segment.Unmotivated, "segment-unmotivated")]
    [InlineData(Segment.NeedToExit, "segment-need-to-exit")]
    public void R111_A_segment_is_shown_but_never_decides(Segment segment, string rule) => AssertShownOnly(Quarrystone with { Segment = segment }, rule, Idle, Exit);

    [Fact]
    public void A_near_renewal_is_shown_also_where_nothing_is_moving() =>
        AssertShownOnly(Quarrystone with { RenewalDate = new LocalDate(2026, 3, 30) }, "renewal-near", Idle);

    [Theory]
    [InlineData("2026-03-11", true)]
    [InlineData("2026-04-10", true)]
    [InlineData("2026-04-11", false)]
    [InlineData("2026-03-10", false)]
    public void A_renewal_is_near_from_thirty_days_before_to_its_day(string date, bool isNear)
    {
        var renewal = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

        Assert.Equal(isNear, TriageDesk.Decide(Idle, Quarrystone with { RenewalDate = renewal }).Has("renewal-near"));
    }

    [Theory]
    [InlineData(SignalKind.UsageDrop, "look into Quarrystone's logins", true, false)]
    [InlineData(SignalKind.UsageDrop, Exit, true, true)]
    [InlineData(SignalKind.UsageDrop, Idle, false, false)]
    [InlineData(SignalKind.ChampionLeft, "find a new sponsor at Quarrystone", true, false)]
    [InlineData(SignalKind.ChampionLeft, "Quarrystone wants the invoice copy", false, false)]
    [InlineData(SignalKind.SupportEscalation, "Quarrystone is furious about the outage", true, true)]
    [InlineData(SignalKind.SupportEscalation, "forward the support ticket of Quarrystone", false, false)]
    [InlineData(SignalKind.NpsDetractor, Exit, true, true)]
    [InlineData(SignalKind.RenewalNotice, "prepare the renewal of Quarrystone", true, false)]
    [InlineData(SignalKind.PaymentLate, "Quarrystone wants the invoice copy", false, false)]
    [InlineData(SignalKind.PaymentLate, Exit, true, true)]
    [InlineData(SignalKind.NewExecutive, Exit, false, false)]
    [InlineData(SignalKind.MilestoneReached, Exit, false, false)]
    [InlineData(SignalKind.Custom, Exit, false, false)]
    public void A_recent_signal_is_shown_and_counts_a_little_where_the_message_speaks_of_that_worry(SignalKind kind, string text, bool isImportant, bool isUrgent)
    {
        var decision = TriageDesk.Decide(text, With(Signal(kind)));
        var rule = Assert.Single(decision.Reasons.Select(reason => reason.Rule).Where(rule => rule.StartsWith("signal-", StringComparison.Ordinal)).Distinct());

        Assert.Contains(rule, ReasonRules.All);
        Assert.Equal((isImportant ? 0.5 : 0, isUrgent ? 0.5 : 0), (decision.WeightOf(rule, PriorityAxis.Importance), decision.WeightOf(rule, PriorityAxis.Urgency)));
    }

    [Fact]
    public void A_signal_counts_no_more_once_the_message_says_it_is_settled()
    {
        var decision = TriageDesk.Decide("Quarrystone's escalation is resolved, thank the team", With(Signal(SignalKind.SupportEscalation)));

        Assert.True(decision.Has("signal-support-escalation"));
        Assert.Equal(0, decision.WeightOf("signal-support-escalation", PriorityAxis.Urgency));
    }

    [Fact]
    public void Of_several_signals_all_are_shown_newest_first_and_one_counts()
    {
        var decision = TriageDesk.Decide(Exit, With(Signal(SignalKind.NewExecutive), Signal(SignalKind.UsageDrop), Signal(SignalKind.NpsDetractor)));

        Assert.Equal(0.5, decision.WeightOf("signal-usage-drop", PriorityAxis.Importance));
        Assert.Equal(["signal-new-executive", "signal-nps-detractor"], decision.Reasons.Where(reason => reason.Weight == 0).Select(reason => reason.Rule));
    }

    [Fact]
    public void A_signal_is_recent_for_thirty_days()
    {
        var last = Signal(SignalKind.UsageDrop) with { At = TriageDesk.Context.Now - Duration.FromDays(30) };

        Assert.True(TriageDesk.Decide(Exit, With(last)).Has("signal-usage-drop"));
        Assert.False(TriageDesk.Decide(Exit, With(last with { At = last.At - Duration.FromSeconds(1) })).Has("signal-usage-drop"));
    }

    [Fact]
    public void A_signal_of_no_kind_is_quoted() =>
        Assert.Equal("opened three offices", TriageDesk.Decide(Idle, With(Signal(SignalKind.Custom) with { Words = "opened three offices" })).Reasons.Single(reason => reason.Rule == "signal-custom").Evidence);

    [Fact]
    public void A_given_account_brings_its_facts_though_the_text_does_not_name_it()
    {
        var near = Quarrystone with { Tier = 1, RenewalDate = new LocalDate(2026, 3, 30) };
        var decision = TriageDesk.Engine.Decide("they ask about the notice period", TriageDesk.Context with { About = near });

        Assert.Equal((near, "Quarrystone", 0), (decision.Account?.Resolved, decision.Account?.Name, decision.Account?.Span.Length));
        Assert.True(decision.WeightOf("renewal-near", PriorityAxis.Urgency) > 0);
        Assert.True(decision.Has("known-account"));
    }

    [Fact]
    public void T14_A_given_account_settles_a_name_that_fits_several()
    {
        KnownAccount[] accounts = [new("Acme"), new("Acme EU")];
        var account = TriageDesk.Engine.Decide("churn threat at Acme", TriageDesk.Context with { Accounts = accounts, About = accounts[1] }).Account;

        Assert.Equal((accounts[1], "Acme"), (account?.Resolved, account?.Name));
    }

    [Fact]
    public void A_given_account_outranks_another_one_in_the_text()
    {
        var beta = new KnownAccount("Betacorp", Tier: 1);
        var decision = TriageDesk.Engine.Decide("churn threat at Quarrystone", TriageDesk.Context with { Accounts = [Quarrystone, beta], About = beta });

        Assert.Equal(beta, decision.Account?.Resolved);
        Assert.Equal(TriageDesk.Decide("churn threat at Quarrystone", Quarrystone).Confidence, decision.Confidence);
    }

    private static AccountSignal Signal(SignalKind kind) => new(kind, TriageDesk.Context.Now - Duration.FromDays(3), "pulse", string.Empty);

    private static KnownAccount With(params AccountSignal[] signals) => Quarrystone with { Signals = signals };

    private static void AssertShownOnly(KnownAccount account, string rule, params string[] texts)
    {
        foreach (var text in texts)
        {
            var (with, without) = (TriageDesk.Decide(text, account), TriageDesk.Decide(text, Quarrystone));

            Assert.Equal(0, Assert.Single(with.Reasons, reason => reason.Rule == rule).Weight);
            Assert.Equal((without.Quadrant, without.Confidence), (with.Quadrant, with.Confidence));
        }
    }
}
