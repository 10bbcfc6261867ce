using CsmBot.Domain.Delivery;
using Xunit;

namespace CsmBot.Domain.Tests.Delivery;

/// <summary>C12: what is refused goes another way as long as there is one, and then ends.</summary>
public sealed class RefusedRulesTests
{
    public static TheoryData<MessageKind> Kinds => [.. Enum.GetValues<MessageKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void C12_Another_place_comes_first_whatever_it_is(MessageKind kind) =>
        Assert.Equal(RefusedStep.OtherPlace, RefusedRules.Next(new RefusedMessage(kind) { HasOtherPlace = true, MustBeHeard = true }));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void C12_Without_one_the_manager_hears_of_what_must_be_heard_and_of_nothing_else(MessageKind kind)
    {
        Assert.Equal(RefusedStep.Manager, RefusedRules.Next(new RefusedMessage(kind) { MustBeHeard = true }));
        Assert.Equal(RefusedStep.SetAside, RefusedRules.Next(new RefusedMessage(kind)));
    }

    [Theory]
    [InlineData(MessageKind.Alert, RefusedStep.Manager)]
    [InlineData(MessageKind.Delegation, RefusedStep.Manager)]
    [InlineData(MessageKind.Reminders, RefusedStep.SetAside)]
    [InlineData(MessageKind.Digest, RefusedStep.SetAside)]
    public void C12_Told_lately_the_manager_hears_of_alerts_and_delegations_only(MessageKind kind, RefusedStep step) =>
        Assert.Equal(step, RefusedRules.Next(new RefusedMessage(kind) { MustBeHeard = true, WasToldLately = true }));

    [Fact]
    public void C12_A_last_resort_and_an_update_of_what_was_read_go_nowhere()
    {
        Assert.Equal(RefusedStep.SetAside, RefusedRules.Next(new RefusedMessage(MessageKind.Alert) { IsLastResort = true, HasOtherPlace = true, MustBeHeard = true }));
        Assert.Equal(RefusedStep.SetAside, RefusedRules.Next(new RefusedMessage(MessageKind.Alert) { IsUpdate = true, HasOtherPlace = true, MustBeHeard = true }));
    }
}
