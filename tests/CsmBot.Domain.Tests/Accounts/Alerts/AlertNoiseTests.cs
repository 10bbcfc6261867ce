using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Tasks;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts.Alerts;

/// <summary>When a rule is wrong so often that somebody is asked (C15), and how far up an alert can go.</summary>
public sealed class AlertNoiseTests
{
    [Theory]
    [InlineData(2, 2, false)] // Too few to say anything.
    [InlineData(3, 3, true)]
    [InlineData(15, 3, false)] // Exactly 20 percent.
    [InlineData(14, 3, true)]
    [InlineData(100, 20, false)]
    [InlineData(100, 21, true)]
    [InlineData(0, 0, false)]
    public void C15_A_rule_is_noisy_from_three_false_alarms_that_are_more_than_a_fifth(int raised, int notReal, bool isNoisy) =>
        Assert.Equal(isNoisy, new AlertNoise("rule", raised, notReal).IsNoisy);

    [Theory]
    [InlineData(3, 5, false)]
    [InlineData(3, 6, true)]
    [InlineData(6, 11, false)]
    [InlineData(6, 12, true)]
    public void C15_Once_asked_it_is_asked_again_when_the_false_alarms_have_doubled(int askedAt, int notReal, bool isAsked) =>
        Assert.Equal(isAsked, new AlertNoise("rule", notReal, notReal, askedAt).IsNoisy);

    [Fact]
    public void Each_kind_of_signal_is_a_rule_of_its_own() =>
        Assert.Equal(Enum.GetValues<SignalKind>().Length + 1, Enum.GetValues<SignalKind>().Select(AlertRules.Of).Append(AlertRules.Quadrant1).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData(AlertStep.Channel, AlertStep.Manager)]
    [InlineData(AlertStep.Manager, AlertStep.HeadCoach)]
    [InlineData(AlertStep.HeadCoach, null)]
    public void An_alert_goes_from_the_channel_to_the_manager_to_the_head_coach(AlertStep from, AlertStep? to) => Assert.Equal(to, Alert() with { Step = from } is { Above: var above } ? above : null);

    [Theory]
    [InlineData(AlertState.Open, true)]
    [InlineData(AlertState.Snoozed, true)]
    [InlineData(AlertState.Taken, false)]
    [InlineData(AlertState.Delegated, false)]
    [InlineData(AlertState.NotReal, false)]
    [InlineData(AlertState.Settled, false)]
    public void An_alert_can_be_had_until_somebody_has_it(AlertState state, bool isOpen) => Assert.Equal(isOpen, (Alert() with { State = state }).IsOpen);

    [Fact]
    public void A_closed_alert_goes_nowhere_any_more() =>
        Assert.Null((Alert() with { NextAt = Instant.FromUnixTimeSeconds(9) }).Closed(AlertState.Taken, new("dana"), "turn").NextAt);

    private static RiskAlert Alert() => new()
    {
        Task = new TaskId(1),
        Account = "Acme",
        Rule = AlertRules.Quadrant1,
        What = "churn threat",
        Why = "said so",
        RaisedAt = Instant.FromUnixTimeSeconds(1),
    };
}
