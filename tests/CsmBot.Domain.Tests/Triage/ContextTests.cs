using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

public sealed class ContextTests
{
    [Fact]
    public void R38_An_activity_chosen_under_goals_defaults_to_Quadrant_2()
    {
        var context = TriageDesk.Context with { Goals = ["reorganise the partner lunch"] };

        Assert.NotEqual(Quadrant.Schedule, TriageDesk.Decide("reorganise the partner lunch").Quadrant);
        var decision = TriageDesk.Engine.Decide("reorganise the partner lunch", context);
        Assert.Equal(Quadrant.Schedule, decision.Quadrant);
        Assert.True(decision.Has("goal"));
    }

    [Fact]
    public void A_renewal_within_thirty_days_counts_once_an_exit_is_moving()
    {
        var near = new KnownAccount("Quarrystone", RenewalDate: new LocalDate(2026, 3, 30));
        var far = near with { RenewalDate = new LocalDate(2026, 9, 30) };

        Assert.True(TriageDesk.Decide("Quarrystone asks about the notice period", near).WeightOf("renewal-near", PriorityAxis.Urgency) > 0);
        Assert.False(TriageDesk.Decide("Quarrystone asks about the notice period", far).Has("renewal-near"));
    }

    [Fact]
    public void A_calendar_date_counts_by_how_far_it_is()
    {
        Assert.True(TriageDesk.Decide("send Quarrystone the numbers by 13 March").Has("clock-near"));
        Assert.True(TriageDesk.Decide("send Quarrystone the numbers by 13 November").Has("clock-far"));
    }

    [Fact]
    public void The_due_phrase_is_found_and_resolved()
    {
        var due = TriageDesk.Decide("edit colleague's blog due tomorrow").Due;

        Assert.Equal(new LocalDate(2026, 3, 12), due?.Reading?.Local.Date);
    }
}
