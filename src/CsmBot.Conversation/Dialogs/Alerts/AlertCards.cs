using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>What the team sees of a risk: all it takes to act on it, and nothing else about the account (C5, C14).</summary>
internal static class AlertCards
{
    private const int MaxWhat = 300;

    public static Card Show(TurnContext context, AlertView view)
    {
        var alert = view.Alert;
        var title = Say.With(Strings.Alert_Title, alert.Account);
        List<CardElement> elements =
        [
            new TitleElement(title, alert.IsOpen ? view.Task?.Quadrant : null),
            new TextElement(TypedText.Shorten(alert.What, MaxWhat), TextTone.Quote),
            new TextElement(alert.Why),
            new FactsElement([.. Facts(context, view)]),
        ];
        if (State(context, view) is { } state)
        {
            elements.Add(new TextElement(state, alert.State == AlertState.Open ? TextTone.Warning : TextTone.Normal));
        }

        if (!view.HasPlace)
        {
            elements.Add(new TextElement(Strings.Alert_NoPlace, TextTone.Subtle));
        }

        elements.Add(new ButtonsElement([.. Buttons(alert)]));
        // Where it is posted, all of it is meant for everybody there.
        return new Card(Say.With(Strings.Alert_Summary, alert.Account, TypedText.Shorten(alert.What, 100)), elements).ForEverybody();
    }

    /// <summary>What the head coach is asked about a rule that is often wrong (C15).</summary>
    public static Card Noisy(AlertNoise noise) => PlainCard.Warning(
        Say.With(Strings.Alert_Noisy, RuleName(noise.Rule), noise.NotReal, noise.Raised, noise.Percent), new CardButton(Strings.Alert_Mute, AlertActions.Mute, Value: noise.Rule));

    public static string RuleName(string rule) => AlertRules.KindOf(rule) is { } kind ? Say.ByKey("Signal_", kind.ToString(), rule) : Strings.Alert_RuleQuadrant1;

    private static IEnumerable<Fact> Facts(TurnContext context, AlertView view)
    {
        yield return new Fact(Strings.Fact_Account, Say.With(Strings.Alert_AccountValue, view.Alert.Account, 1));
        yield return new Fact(Strings.Alert_Fact_Task, view.Alert.Task.ToString());
        if (view.Alert.Count > 1)
        {
            yield return new Fact(Strings.Alert_Fact_Count, view.Alert.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        yield return new Fact(Strings.Fact_Owner, TeamMembers.NameOf(view.Task?.Owner, view.Members));
        var owner = view.Members.FirstOrDefault(member => member.Id == view.Task?.Owner) ?? context.Member;
        var zone = owner.CalendarIn(context.Zones).Zone;
        yield return new Fact(Strings.Fact_Due, view.Task?.Due is { } due ? Say.With(Strings.Alert_DueValue, When.Due(due, owner, context.Now, zone), zone.Id) : Strings.Fact_None);
    }

    private static string? State(TurnContext context, AlertView view)
    {
        var by = TeamMembers.NameOf(view.Alert.By, view.Members);
        return view.Alert switch
        {
            { State: AlertState.Taken } => Say.With(Strings.Alert_Taken, by),
            { State: AlertState.Delegated } => Say.With(Strings.Alert_Delegated, by),
            { State: AlertState.NotReal } => Say.With(Strings.Alert_NotReal, by),
            { State: AlertState.Settled } when view.Task is { IsOpen: true } task && !AccountName.Same(task.Account, view.Alert.Account) => Say.With(Strings.Alert_Moved, task.Id, view.Alert.Account),
            { State: AlertState.Settled } => view.Task is { } task ? Say.With(Strings.Alert_Settled, StateNames.Of(task)) : Strings.Alert_Gone,
            { State: AlertState.Snoozed, NextAt: { } until } => Say.With(Strings.Alert_Snoozed, by, Text.When.Moment(until, context.Member, context.Now, context.Calendar.Zone), context.Calendar.Zone.Id),
            { Step: AlertStep.Manager } => Strings.Alert_AtManager,
            { Step: AlertStep.HeadCoach } => Strings.Alert_AtHeadCoach,
            _ when view.IsMuted => Strings.Alert_Muted,
            _ => null,
        };
    }

    private static IEnumerable<CardButton> Buttons(RiskAlert alert)
    {
        var task = alert.Task.ToString();
        if (alert.IsOpen)
        {
            yield return new CardButton(Strings.Alert_Take, AlertActions.Take, task, Style: ButtonStyle.Primary);
            yield return new CardButton(Strings.Button_Delegate, AlertActions.Delegate, task);
            if (alert.State != AlertState.Snoozed)
            {
                yield return new CardButton(Strings.Alert_Snooze, AlertActions.Snooze, task);
            }

            yield return new CardButton(Strings.Alert_NotRealButton, AlertActions.NotReal, task);
        }

        yield return new CardButton(Strings.Alert_Details, TaskActions.Show, task);
    }
}
