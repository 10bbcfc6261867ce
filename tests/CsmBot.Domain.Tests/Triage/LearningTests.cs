using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

public sealed class LearningTests
{
    private const string Text = "send the harbour logs to the desk";

    private static LearnedAdjustments Corrected(string text, Quadrant from, Quadrant to) => new([new Correction(text, Priority.Of(from), Priority.Of(to))]);

    [Fact]
    public void A_correction_pushes_a_similar_message_and_says_so()
    {
        var before = TriageDesk.Decide(Text);
        var target = Priority.Of(before.Quadrant) with { IsImportant = !before.Priority.IsImportant };
        var after = TriageDesk.Decide(Text + " please", Corrected(Text, before.Quadrant, target.Quadrant));

        var reason = Assert.Single(after.Reasons, reason => reason.Rule == "learned");
        Assert.Equal(PriorityAxis.Importance, reason.Axis);
        Assert.Equal(Text, reason.Evidence);
        Assert.True(target.IsImportant ? reason.Weight > 0 : reason.Weight < 0);
    }

    [Fact]
    public void Removing_the_correction_takes_the_push_away()
    {
        var before = TriageDesk.Decide(Text);
        _ = TriageDesk.Decide(Text, Corrected(Text, Quadrant.Delegate, Quadrant.DoFirst));

        Assert.Equal(before.Confidence, TriageDesk.Decide(Text, LearnedAdjustments.None).Confidence);
    }

    [Fact]
    public void Many_corrections_stay_within_the_bound()
    {
        var flood = new LearnedAdjustments([.. Enumerable.Repeat(new Correction("churn threat at Acme", Priority.Of(Quadrant.DoFirst), Priority.Of(Quadrant.Decline)), 500)]);

        Assert.All(TriageDesk.Decide("churn threat at Acme", flood).Reasons.Where(reason => reason.Rule == "learned"), reason => Assert.InRange(reason.Weight, -4, 0));
    }

    [Fact]
    public void A_correction_of_something_else_changes_nothing()
    {
        var learned = Corrected("order stickers for the booth", Quadrant.Delegate, Quadrant.DoFirst);

        Assert.Equal(TriageDesk.Decide(Text).Confidence, TriageDesk.Decide(Text, learned).Confidence);
    }
}
