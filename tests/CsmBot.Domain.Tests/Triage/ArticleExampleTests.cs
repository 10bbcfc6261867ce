using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

/// <summary>The sentences of the requirements, word for word.</summary>
public sealed class ArticleExampleTests
{
    [Fact]
    public void R9_Calming_an_angry_client_is_urgent() => Assert.True(TriageDesk.Decide("calming an angry client").Priority.IsUrgent);

    [Fact]
    public void R9_Building_a_system_so_clients_stop_getting_angry_is_critical_and_not_urgent() =>
        Assert.Equal(Quadrant.Schedule, TriageDesk.Decide("building a system so clients stop getting angry").Quadrant);

    [Theory]
    [InlineData("help articles that answer customer questions")]
    [InlineData("newsletter to paying customers on product and company")]
    [InlineData("rewards programme for existing clients")]
    public void R14_to_R16_Ready_templates_are_Quadrant_2(string text) => Assert.Equal(Quadrant.Schedule, TriageDesk.Decide(text).Quadrant);

    [Theory]
    [InlineData("executive escalation at Acme")]
    [InlineData("churn threat at Acme")]
    public void R34_R35_Escalation_and_churn_threat_are_Quadrant_1_without_a_question(string text)
    {
        var decision = TriageDesk.Decide(text);

        Assert.Equal(Quadrant.DoFirst, decision.Quadrant);
        Assert.Null(decision.Question);
    }

    [Fact]
    public void R35_A_churn_threat_links_the_account()
    {
        var acme = new KnownAccount("Acme");

        Assert.Equal(acme, TriageDesk.Decide("churn threat at Acme", acme).Account?.Resolved);
    }

    [Fact]
    public void R39_An_adoption_check_is_Quadrant_2_and_asks_which_success_plan_measure()
    {
        var decision = TriageDesk.Decide("adoption check for Acme");

        Assert.Equal(Quadrant.Schedule, decision.Quadrant);
        Assert.Equal("success-plan-measure", decision.Question?.Key);
    }

    [Theory]
    [InlineData("build relationship with new sponsor")]
    [InlineData("customer training session")]
    public void R40_Relationships_and_training_are_Quadrant_2(string text) => Assert.Equal(Quadrant.Schedule, TriageDesk.Decide(text).Quadrant);

    [Theory]
    [InlineData("manage support ticket for Acme")]
    [InlineData("edit colleague's blog due tomorrow")]
    public void R43_R44_Support_tickets_and_a_colleagues_blog_are_Quadrant_3(string text) => Assert.Equal(Quadrant.Delegate, TriageDesk.Decide(text).Quadrant);

    [Fact]
    public void R45_A_request_for_one_account_alone_is_flagged_as_a_possible_shiny_object()
    {
        var decision = TriageDesk.Decide("Acme asks for a custom invoice layout just for them today");

        Assert.Equal(Quadrant.Delegate, decision.Quadrant);
        Assert.True(decision.Has("shiny-object"));
    }

    [Theory]
    [InlineData("reply to the marketing meeting invite today")]
    [InlineData("answer the all-hands mail by tonight")]
    public void R46_Certain_mails_and_meetings_land_in_Quadrant_3(string text) => Assert.Equal(Quadrant.Delegate, TriageDesk.Decide(text).Quadrant);

    [Theory]
    [InlineData("rabbit-hole research")]
    [InlineData("slide polishing")]
    [InlineData("social video")]
    [InlineData("busywork")]
    public void R50_Idle_work_is_Quadrant_4(string text) => Assert.Equal(Quadrant.Decline, TriageDesk.Decide(text).Quadrant);
}
