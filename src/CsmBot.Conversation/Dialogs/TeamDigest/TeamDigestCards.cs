using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.TeamDigest;

/// <summary>For everybody in the channel: counts, the few that cannot wait, who is away. What else is known stays where it is (C5).</summary>
internal static class TeamDigestCards
{
    private const int MostNamed = 10;

    /// <param name="due">When it should have come, for one that is late.</param>
    public static Card Render(TurnContext context, TeamDigestView view, IReadOnlyList<Member> members, NodaTime.Instant? due = null)
    {
        var title = Say.With(Strings.TeamDigest_Title, When.LongDate(context.Now.InZone(context.Calendar.Zone).Date));
        if (view.People.Count == 0)
        {
            return PlainCard.Of(Strings.TeamDigest_Nobody);
        }

        if (view.IsQuiet)
        {
            return PlainCard.Of(Say.With(Strings.TeamDigest_Quiet, title));
        }

        List<CardElement> elements = [new TitleElement(title), new TextElement(Whose(context, view), TextTone.Subtle), new FactsElement([.. Facts(context, view, members)])];
        if (due is { } at)
        {
            elements.Insert(1, new TextElement(Say.With(Strings.Digest_Late, When.Time(at.InZone(context.Calendar.Zone).TimeOfDay, context.Member)), TextTone.Subtle));
        }

        if (view.CannotWait.Count > 0)
        {
            elements.Add(new TaskListElement(Say.With(Strings.Digest_CannotWait, QuadrantNames.Long(Quadrant.DoFirst)), [.. view.CannotWait.Select(task => Row(context, task, members))]));
        }

        return new Card(Say.With(Strings.TeamDigest_Summary, title, view.Open, view.Overdue, view.Done.Schedule), elements);
    }

    public static Card TooLate(TurnContext context, NodaTime.Instant due) =>
        PlainCard.Of(Say.With(Strings.TeamDigest_TooLate, When.Moment(due, context.Member, context.Now, context.Calendar.Zone)));

    /// <summary>A manager's people, or everybody.</summary>
    private static string Whose(TurnContext context, TeamDigestView view)
    {
        var whose = context.Member.Role == MemberRole.Manager ? Say.With(Strings.TeamDigest_Of, context.Member.Name, view.People.Count) : Say.With(Strings.TeamDigest_OfAll, view.People.Count);
        return view.Left == 0 ? whose : $"{whose} {Say.With(Strings.TeamDigest_Left, view.Left)}";
    }

    private static IEnumerable<Fact> Facts(TurnContext context, TeamDigestView view, IReadOnlyList<Member> members)
    {
        yield return new Fact(QuadrantNames.Long(Quadrant.DoFirst), Say.With(Strings.TeamDigest_DoFirst, view.Open, view.Overdue, view.Unacknowledged));
        yield return new Fact(Say.With(Strings.TeamDigest_Since, When.Moment(view.DoneSince, context.Member, context.Now, context.Calendar.Zone)), Done(view.Done));
        yield return new Fact(Strings.TeamDigest_Week, Done(view.DoneThisWeek));
        if (view.Approvals.Count > 0)
        {
            yield return new Fact(Strings.TeamDigest_Approvals, Names([.. view.Approvals.Select(task => Say.With(
                Strings.TeamDigest_Approval, task.Id, TeamMembers.NameOf(task.Delegation!.By, members), TeamMembers.NameOf(task.Delegation.Approver, members)))]));
        }

        if (view.Away.Count > 0)
        {
            yield return new Fact(Strings.TeamDigest_Away, Names([.. view.Away.Select(member => Away(context, member, members))]));
        }
    }

    private static string Done(DoneCounts counts) => Say.With(counts.Delegate == 0 ? Strings.TeamDigest_Done : Strings.TeamDigest_DoneApart, counts.Schedule, counts.Others, counts.Delegate);

    private static string Away(TurnContext context, Member member, IReadOnlyList<Member> members)
    {
        var absence = member.AbsenceAt(context.Now, context.Zones)!;
        return Say.With(
            absence.Cover is null ? Strings.TeamDigest_AwayOne : Strings.TeamDigest_AwayCovered, member.Name, When.LongDate(absence.To), TeamMembers.NameOf(absence.Cover, members));
    }

    private static string Names(IReadOnlyList<string> names)
    {
        var first = string.Join("; ", names.Take(MostNamed));
        return names.Count > MostNamed ? Say.With(Strings.HandOver_Names, first, names.Count - MostNamed) : first;
    }

    private static TaskRow Row(TurnContext context, TaskItem task, IReadOnlyList<Member> members)
    {
        var row = TaskRows.Of(context, task, TaskRows.Open(task));
        return row with { Marks = [.. row.Marks, TeamMembers.NameOf(task.Owner, members)] };
    }
}
