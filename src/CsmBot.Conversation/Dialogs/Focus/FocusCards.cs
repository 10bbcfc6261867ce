using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>What is said of one block: booked, begun, over, left.</summary>
internal static class FocusCards
{
    /// <summary>"today 09:00 to 11:00".</summary>
    public static string Span(TurnContext context, Interval time)
    {
        var zone = context.Calendar.Zone;
        return Say.With(Strings.Focus_Span, When.Moment(time.Start, context.Member, context.Now, zone), When.Time(time.End.InZone(zone).TimeOfDay, context.Member));
    }

    /// <summary>"today 09:00 to 10:00 for T-12".</summary>
    public static string Name(TurnContext context, FocusBlock block) =>
        block.Task is { } task ? Say.With(Strings.Focus_SpanFor, Span(context, block.Time), task) : Span(context, block.Time);

    public static Card Booked(TurnContext context, FocusBlock block, TaskItem? task, string? notice = null)
    {
        var said = Say.With(block.State == BlockState.Running ? Strings.Focus_BookedNow : Strings.Focus_Booked, Name(context, block));
        List<CardElement> elements = [new TitleElement(said)];
        if (task is not null)
        {
            elements.Add(new TextElement(TypedText.Shorten(task.Text, 200), TextTone.Quote));
        }

        if (notice is not null)
        {
            elements.Add(new TextElement(notice, TextTone.Warning));
        }

        var end = block.State == BlockState.Running ? Button(block, Strings.Focus_LeaveButton, FocusActions.Leave) : Button(block, Strings.Focus_CancelButton, FocusActions.Cancel);
        elements.Add(new ButtonsElement([Button(block, Strings.Focus_MoveButton, FocusActions.Move), end]));
        elements.Add(new TextElement(Strings.Focus_What, TextTone.Subtle));
        return new Card(said, elements);
    }

    /// <summary>Other times for a block; the one it has stays until another is chosen.</summary>
    public static Card Slots(TurnContext context, FocusBlock block, IReadOnlyList<Interval> slots, string? notice = null)
    {
        var said = notice ?? Say.With(Strings.Focus_When, Name(context, block));
        return new Card(said,
        [
            new TextElement(said),
            new ButtonsElement(
            [
                .. slots.Select(slot => Button(block, Span(context, slot), FocusActions.Slot, ValueOf(slot))),
                .. block.State == BlockState.Planned ? [Button(block, Strings.Focus_CancelButton, FocusActions.Cancel)] : Array.Empty<CardButton>(),
            ]),
            new TextElement(Say.With(Strings.Focus_Typed, block.Task?.ToString() ?? string.Empty).Replace("  ", " ", StringComparison.Ordinal), TextTone.Subtle),
        ]);
    }

    /// <param name="unanswered">An earlier block of which nobody said how it went.</param>
    public static Card Begins(TurnContext context, FocusBlock block, IReadOnlyList<FocusItem> work, FocusBlock? unanswered)
    {
        var title = Say.With(Strings.Focus_Until, When.Time(block.End.InZone(context.Calendar.Zone).TimeOfDay, context.Member));
        List<CardElement> elements = [new TitleElement(title)];
        if (work.Count > 0)
        {
            elements.Add(new TaskListElement(Strings.Focus_For, [.. work.Select(item => TaskRows.WithButtons(context, item.Task))]));
        }

        elements.Add(new TextElement(Strings.Focus_What, TextTone.Subtle));
        elements.Add(new ButtonsElement(
        [
            Button(block, Strings.Focus_BeginButton, FocusActions.Begin, style: ButtonStyle.Primary),
            Button(block, Strings.Focus_MoveButton, FocusActions.Move),
            Button(block, Strings.Focus_NotTodayButton, FocusActions.Answer, FocusActions.Missed),
        ]));
        if (unanswered is not null)
        {
            elements.Add(new TextElement(Say.With(Strings.Focus_Before, Name(context, unanswered))));
            elements.Add(Answers(unanswered));
        }

        return new Card(title, elements);
    }

    /// <summary>What stands in its place once the member began.</summary>
    public static Card Begun(TurnContext context, FocusBlock block, string? notice = null)
    {
        var said = notice ?? Say.With(Strings.Focus_Until, When.Time(block.End.InZone(context.Calendar.Zone).TimeOfDay, context.Member));
        return PlainCard.Of(said, Button(block, Strings.Focus_LeaveButton, FocusActions.Leave));
    }

    public static Card Asks(TurnContext context, FocusBook book, FocusBlock block)
    {
        var title = Say.With(Strings.Focus_Over, Name(context, block));
        List<CardElement> elements = [new TitleElement(title)];
        if (book.Breaches.Where(breach => breach.Block == block.Start && breach.Rule != BreachRule.Left).ToList() is { Count: > 0 } breaches)
        {
            elements.Add(new TextElement(Say.With(Strings.Focus_BrokenBy, string.Join(", ", breaches.Select(breach => breach.Account ?? breach.Task.ToString()).Distinct(StringComparer.OrdinalIgnoreCase)))));
        }

        elements.Add(Answers(block));
        return new Card(title, elements);
    }

    /// <summary>How it went, as recorded, with the kept rate; and another time, where some of it is still to be done.</summary>
    public static Card Answered(TurnContext context, FocusBook book, FocusBlock block, IReadOnlyList<Interval> slots, string? advice = null)
    {
        var said = Say.With(Say.ByKey("Focus_Answered_", block.State.ToString(), Strings.Focus_Answered_Kept), Name(context, block));
        List<CardElement> elements = [new TitleElement(said), new TextElement(Rate(KeptRate.Of(book, context.Now)))];
        if (advice is not null)
        {
            elements.Add(new TextElement(advice, TextTone.Warning));
        }

        if (slots.Count > 0)
        {
            elements.Add(new TextElement(Strings.Focus_Again));
            elements.Add(new ButtonsElement([.. slots.Select(slot => Button(block, Span(context, slot), FocusActions.Slot, ValueOf(slot)))]));
        }

        return new Card(said, elements);
    }

    /// <summary>The third of a kind: shall it be a rule? Until that is answered there is no fourth (M5).</summary>
    public static Card AsksPolicy(BreachRule rule, string? account)
    {
        var kind = Kind(rule, account);
        var said = Say.With(Strings.Focus_Policy, kind, BreachRules.MostOfAKind, BreachRules.Window.Days);
        return new Card(said,
        [
            new TextElement(said),
            new ButtonsElement(
            [
                new CardButton(Strings.Focus_PassButton, FocusActions.Policy, Value: PolicyValue(FocusActions.Pass, rule, account)),
                new CardButton(Strings.Focus_HoldButton, FocusActions.Policy, Value: PolicyValue(FocusActions.Hold, rule, account)),
            ]),
            new TextElement(Strings.Focus_PolicyHow, TextTone.Subtle),
        ]);
    }

    /// <summary>"Acme, a Tier-1 account".</summary>
    public static string Kind(BreachRule rule, string? account) =>
        Say.With(Say.ByKey("Focus_Rule_", rule.ToString(), rule.ToString()), account ?? Strings.Focus_NoAccount);

    public static string Rate(KeptRate rate)
    {
        var said = rate.Percent is { } percent ? Say.With(Strings.Focus_Rate, rate.Kept, rate.Answered, KeptRate.Weeks, percent) : Strings.Focus_NoRate;
        return rate.Unanswered == 0 ? said : said + " " + Say.With(Strings.Focus_RateUnanswered, rate.Unanswered);
    }

    public static ButtonsElement Answers(FocusBlock block) => new(
    [
        Button(block, Strings.Focus_KeptButton, FocusActions.Answer, FocusActions.Kept, ButtonStyle.Primary),
        Button(block, Strings.Focus_CutShortButton, FocusActions.Answer, FocusActions.CutShort),
        Button(block, Strings.Focus_MissedButton, FocusActions.Answer, FocusActions.Missed),
    ]);

    public static CardButton Button(FocusBlock block, string label, string action, string? value = null, ButtonStyle style = ButtonStyle.Default) =>
        new(label, action, block.Number.ToString(CultureInfo.InvariantCulture), Value: value, Style: style);

    public static Interval? SlotOf(string? value) =>
        (value ?? string.Empty).Split('/') is [var from, var to]
        && InstantPattern.General.Parse(from) is { Success: true } start && InstantPattern.General.Parse(to) is { Success: true } end && start.Value < end.Value
            ? new Interval(start.Value, end.Value)
            : null;

    public static string PolicyValue(string choice, BreachRule rule, string? account) => $"{choice}|{rule}|{account}";

    private static string ValueOf(Interval slot) => InstantPattern.General.Format(slot.Start) + "/" + InstantPattern.General.Format(slot.End);
}
