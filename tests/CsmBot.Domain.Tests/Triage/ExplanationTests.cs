using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

public sealed class ExplanationTests
{
    private static readonly string[] Messages =
    [
        "Brightwater Mills asked how the termination clause works, no rush",
        "plan a refresher training for the dormant users",
        "IT wants my laptop serial number today",
        "recolour the icons of my bookmarks",
        "their plant has been down since six and the owner is on the phone",
    ];

    [Fact]
    public void M1_Reasons_are_sorted_quote_the_text_and_name_the_exit_move()
    {
        var decision = TriageDesk.Decide(Messages[0]);

        Assert.True(decision.Has("exit-move"));
        Assert.Equal(decision.Reasons.OrderByDescending(reason => Math.Abs(reason.Weight)), decision.Reasons);
        Assert.All(decision.Reasons.Where(reason => reason.Span is not null), reason => Assert.Equal(reason.Evidence, reason.Span!.Value.Of(Messages[0])));
    }

    [Fact]
    public void M1_The_smallest_change_is_proven_by_deciding_again()
    {
        var changes = Messages.Select(message => (message, TriageDesk.Decide(message).Quadrant, Change: TriageDesk.Decide(message).SmallestChange)).ToList();

        Assert.True(changes.Count(entry => entry.Change is not null) >= 3);
        foreach (var (message, quadrant, change) in changes)
        {
            if (change is not null)
            {
                var changed = change.Adds ? message + "\n" + change.Evidence : message.Replace(change.Evidence, string.Empty, StringComparison.Ordinal);
                Assert.NotEqual(quadrant, change.To);
                Assert.Equal(change.To, TriageDesk.Decide(changed).Quadrant);
            }
        }
    }

    [Fact]
    public void R10_Important_work_shows_which_points_counted()
    {
        Assert.Contains(ChecklistTick.ManyBenefit, TriageDesk.Decide(Messages[1]).Checklist);
        Assert.Empty(TriageDesk.Decide(Messages[3]).Checklist);
    }

    [Fact]
    public void R33_An_unclear_message_gets_one_question_whose_answers_differ_on_its_axis()
    {
        var question = TriageDesk.Decide("Quarrystone thing").Question;

        Assert.NotNull(question);
        Assert.NotEqual(question.IfYes, question.IfNo);
        Assert.Equal(question.Axis == PriorityAxis.Importance, question.IfYes.IsImportant != question.IfNo.IsImportant);
    }

    [Fact]
    public void A_clear_message_gets_no_question() => Assert.All(Messages, message => Assert.Null(TriageDesk.Decide(message).Question));

    [Fact]
    public void The_weights_have_a_name_for_replay() => Assert.StartsWith("triage-", TriageDesk.Decide(Messages[0]).Model, StringComparison.Ordinal);
}
