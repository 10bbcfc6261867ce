using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>What comes of each kind of signal, and how signals are kept.</summary>
public sealed class SignalRulesTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 11, 0);

    [Theory]
    [InlineData(SignalKind.UsageDrop, SignalAction.File, true)]
    [InlineData(SignalKind.ChampionLeft, SignalAction.File, true)]
    [InlineData(SignalKind.NewExecutive, SignalAction.Regrade, false)]
    [InlineData(SignalKind.SupportEscalation, SignalAction.File, true)]
    [InlineData(SignalKind.NpsDetractor, SignalAction.File, true)]
    [InlineData(SignalKind.PaymentLate, SignalAction.File, true)]
    [InlineData(SignalKind.RenewalNotice, SignalAction.File, true)]
    [InlineData(SignalKind.MilestoneReached, SignalAction.Note, false)]
    [InlineData(SignalKind.Custom, SignalAction.File, false)]
    public void Each_kind_has_its_action_and_is_a_risk_or_none(SignalKind kind, SignalAction action, bool isRisk)
    {
        Assert.Equal((action, isRisk), (AccountFramework.Default.ActionFor(kind), SignalRules.IsRisk(kind)));
        var other = action == SignalAction.Note ? SignalAction.File : SignalAction.Note;
        var own = new AccountFramework { Signals = new Dictionary<SignalKind, SignalAction> { [kind] = other } };
        Assert.Equal([kind], Enum.GetValues<SignalKind>().Where(one => own.ActionFor(one) != SignalRules.DefaultOf(one)));
    }

    [Fact]
    public void The_same_kind_of_one_source_within_a_day_is_counted_and_shows_its_latest_time()
    {
        var account = new KnownAccount("Acme").Signalled(Of(Noon)).Signalled(Of(Noon + Duration.FromDays(1) - Duration.Epsilon)).Signalled(Of(Noon + Duration.FromHours(2)));
        Assert.Equal((3, Noon + Duration.FromDays(1) - Duration.Epsilon), (account.Signals.Single().Count, account.Signals.Single().At));
    }

    [Fact]
    public void After_a_day_of_another_kind_or_from_another_source_it_is_a_signal_of_its_own()
    {
        var account = new KnownAccount("Acme").Signalled(Of(Noon))
            .Signalled(Of(Noon + Duration.FromDays(1)))
            .Signalled(Of(Noon) with { Kind = SignalKind.PaymentLate })
            .Signalled(Of(Noon) with { Source = "totango" });
        Assert.Equal(4, account.Signals.Count);
        Assert.All(account.Signals, signal => Assert.Equal(1, signal.Count));
    }

    [Fact]
    public void The_newest_five_are_kept()
    {
        var account = Enumerable.Range(0, 8).Aggregate(new KnownAccount("Acme"), (one, i) => one.Signalled(Of(Noon + Duration.FromDays(i))));
        Assert.Equal([7, 6, 5, 4, 3], account.Signals.Select(signal => (signal.At - Noon).Days));
    }

    [Fact]
    public void One_thread_takes_what_comes_within_a_day_of_the_last()
    {
        var thread = new SignalThread("Acme", SignalKind.UsageDrop, Task: null, Count: 1, Noon);
        Assert.True(thread.Takes(Noon + Duration.FromDays(1) - Duration.Epsilon));
        Assert.False(thread.Takes(Noon + Duration.FromDays(1)));
    }

    private static AccountSignal Of(Instant at) => new(SignalKind.UsageDrop, at, "gainsight", "logins down");
}
