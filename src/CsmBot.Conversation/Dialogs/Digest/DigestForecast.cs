using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary><c>digest plan</c>: how many digests come in which moment of the next day, and how long their platform takes for them; for whoever leads the team.</summary>
internal sealed class DigestForecast(IWakeUps wakeUps, SendPlanner planner, ISendPlans plans)
{
    private const int Shown = 5;

    private static readonly Duration Ahead = Duration.FromHours(24);

    private static readonly LocalTimePattern ToTheSecond = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public async Task<Card> ShowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (!TeamMembers.MayChangeFramework(context.Member, await context.Session.ListMembersAsync(cancellationToken)))
        {
            return PlainCard.Warning(Strings.DigestPlan_NotYours).ForEverybody();
        }

        var due = await wakeUps.ReadDueAsync(context.Now + Ahead, cancellationToken)
            .Where(one => one.Workspace == context.Turn.Workspace && one.WakeUp.Kind == DigestWatch.WakeUpKind && one.WakeUp.At > context.Now)
            .Select(one => one.WakeUp)
            .ToListAsync(cancellationToken);
        var moments = due.GroupBy(one => one.At).OrderByDescending(moment => moment.Count()).ThenBy(moment => moment.Key).Take(Shown).ToList();
        var rate = await planner.FindRateAsync(context.Turn.Workspace, due, cancellationToken);
        List<CardElement> elements = [new TitleElement(moments.Count == 0 ? Strings.DigestPlan_None : Say.With(due.Count == 1 ? Strings.DigestPlan_TitleOne : Strings.DigestPlan_Title, due.Count))];
        var planned = moments.Select(moment => Plan(context, moment.Key, moment.Count(), rate)).OrderBy(plan => plan.Due).ToList();
        if (planned.Count > 0)
        {
            elements.Add(new FactsElement([.. planned.Select(plan => FactOf(context, plan))]));
        }

        if (rate is not null)
        {
            var fits = planned.All(plan => plan.KeepsPromise);
            elements.Add(new TextElement(Say.With(fits ? Strings.DigestPlan_Fits : Strings.DigestPlan_TooMany, SendPlan.MostWithinPromise(rate)), fits ? TextTone.Subtle : TextTone.Warning));
        }

        if ((await plans.ReadAsync(context.Turn.Workspace, cancellationToken)).Where(plan => plan.Kind == DigestWatch.WakeUpKind).TakeLast(Shown).ToList() is { Count: > 0 } past)
        {
            elements.Add(new TextElement(Strings.DigestPlan_Past));
            elements.Add(new FactsElement([.. past.Select(plan => FactOf(context, plan))]));
        }

        return new Card(((TitleElement)elements[0]).Text, elements);
    }

    /// <summary>What takes no time at all is a plan too, to be said.</summary>
    private static SendPlan Plan(TurnContext context, Instant at, int count, SendRate? rate) =>
        (rate is null ? null : SendPlan.For(DigestWatch.WakeUpKind, at, count, rate, context.Now, busyUntil: null)) ?? new SendPlan(DigestWatch.WakeUpKind, at, count, at, Duration.Zero);

    private static Fact FactOf(TurnContext context, SendPlan plan)
    {
        var last = ToTheSecond.Format(plan.Last.InZone(context.Calendar.Zone).TimeOfDay);
        return new Fact(
            When.Moment(plan.Due, context.Member, context.Now, context.Calendar.Zone),
            plan.Over == Duration.Zero
                ? Say.With(Strings.DigestPlan_AtOnce, plan.Count)
                : Say.With(Strings.DigestPlan_Spread, plan.Count, plan.Over.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture), last));
    }
}
