using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Tasks;

public sealed class WorkMarksTests
{
    [Theory]
    [InlineData("Fwd: agenda for thursday", true)]
    [InlineData("FYI - new brand colours", true)]
    [InlineData("Invitation: partner sync", true)]
    [InlineData("I was cc'd on the pricing thread", true)]
    [InlineData("churn threat at Acme", false)]
    [InlineData("prepare the QBR meeting with Acme", false)]
    [InlineData("reply to the forwarding question", false)]
    public void R46_Captured_mails_and_meetings_are_recognised(string text, bool captured) => Assert.Equal(captured, CapturedWork.Is(Task(text)));

    [Fact]
    public void R46_Triage_may_have_recognised_one()
    {
        var trace = new TriageTrace(Priority.Of(Quadrant.Delegate), 0.8, "m", [new TriageReason("captured-mail", PriorityAxis.Importance, -1, "x")], null, []);
        Assert.True(CapturedWork.Is(Task("pricing thread") with { Triage = trace }));
    }

    [Theory]
    [InlineData("adoption check for Acme", Quadrant.Schedule, true)]
    [InlineData("review the usage figures", Quadrant.Schedule, true)]
    [InlineData("adoption check for Acme", Quadrant.DoFirst, false)]
    [InlineData("check the invoice", Quadrant.Schedule, false)]
    public void R39_Checks_of_adoption_lack_a_measure(string text, Quadrant quadrant, bool lacks)
    {
        Assert.Equal(lacks, MeasuredWork.LacksMeasure(Task(text, quadrant)));
        Assert.False(MeasuredWork.LacksMeasure(Task(text, quadrant) with { Measure = "retention" }));
    }

    [Fact]
    public void R39_The_question_has_the_name_that_triage_gives_it() => Assert.Equal(Domain.Triage.Facts.Questions.SuccessMeasure, MeasuredWork.Question);

    [Fact]
    public void R45_A_request_of_one_account_without_an_earlier_case_is_a_one_off()
    {
        var request = Task("Acme wants a purple dashboard theme") with { Account = "Acme" };
        var other = Task("Acme invoice is late") with { Id = new TaskId(2), Account = "Acme" };
        var alike = Task("Beta requested a purple theme in their weekly dashboard mails") with { Id = new TaskId(3), Account = "Beta" };

        Assert.True(ShinyObject.IsCandidate(request));
        Assert.True(ShinyObject.IsOneOff(request, [other]));
        Assert.False(ShinyObject.IsOneOff(request, [other, alike]));
        Assert.False(ShinyObject.IsCandidate(request with { Priority = Priority.Of(Quadrant.DoFirst) }));
        Assert.False(ShinyObject.IsCandidate(request with { Account = null }));
    }

    private static TaskItem Task(string text, Quadrant quadrant = Quadrant.Schedule) => new()
    {
        Id = new TaskId(1),
        Text = text,
        Priority = Priority.Of(quadrant),
        Owner = new MemberId("dana"),
        CreatedBy = new MemberId("dana"),
        CreatedAt = Instant.MinValue,
        ChangedAt = Instant.MinValue,
    };
}
