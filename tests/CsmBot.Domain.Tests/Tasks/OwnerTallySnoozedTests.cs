using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Tasks;

public sealed class OwnerTallySnoozedTests
{
    [Theory]
    [InlineData(Quadrant.DoFirst)]
    [InlineData(Quadrant.Schedule)]
    [InlineData(Quadrant.Delegate)]
    [InlineData(Quadrant.Decline)]
    public void Snoozed_tasks_are_counted_within_their_quadrant_until_they_lose_the_snooze_or_close(Quadrant quadrant)
    {
        var open = SampleTask.Of(1, quadrant);
        var snoozed = open with { Snooze = new TaskSnooze(SampleTask.Noon + Duration.FromHours(1)) };
        var asleep = new OwnerTally().Apply(null, open).Apply(open, snoozed);
        Assert.Equal((1, 1), (asleep.OpenIn(quadrant), asleep.SnoozedIn(quadrant)));
        var awake = asleep.Apply(snoozed, open);
        Assert.Equal((1, 0), (awake.OpenIn(quadrant), awake.SnoozedIn(quadrant)));
        var done = asleep.Apply(snoozed, snoozed with { State = TaskState.Done });
        Assert.Equal((0, 0), (done.OpenIn(quadrant), done.SnoozedIn(quadrant)));
    }
}
