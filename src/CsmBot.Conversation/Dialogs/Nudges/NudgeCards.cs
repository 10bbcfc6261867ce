using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Nudges;

internal static class NudgeCards
{
    private const int MostHeld = 10;

    public static Card Render(TurnContext context, NudgeView view)
    {
        var title = view.Own.Count + view.Passed.Count == 0
            ? Say.With(Strings.Nudge_TitleCameIn, view.CameIn.Count)
            : Say.With(view.Count == 1 ? Strings.Nudge_TitleOne : Strings.Nudge_Title, view.Count);
        List<CardElement> elements = [new TitleElement(title)];
        foreach (var kind in view.Own.Where(nudge => nudge.Task is not null).GroupBy(nudge => nudge.Kind))
        {
            elements.Add(new TaskListElement(Say.ByKey("Nudge_Heading_", kind.Key.ToString(), NudgeText.Name(kind.Key)), [.. kind.Select(nudge => Row(context, nudge))]));
        }

        elements.AddRange(view.Own.Where(nudge => nudge.Task is null).SelectMany(nudge => OfList(context, nudge, view)));
        if (view.Passed.Count > 0)
        {
            elements.Add(new TaskListElement(Strings.Nudge_Heading_Passed, [.. view.Passed.Select(work => Row(context, work))]));
        }

        if (view.CameIn.Count > 0)
        {
            elements.Add(new TaskListElement(Strings.Nudge_Heading_CameIn, [.. view.CameIn.Select(task => TaskRows.WithButtons(context, task))]));
        }

        elements.Add(new ButtonsElement(
        [
            .. view.Held > 0 ? [new CardButton(Say.With(Strings.Nudge_HeldButton, view.Held), NudgeActions.Held)] : Array.Empty<CardButton>(),
            new CardButton(Strings.Nudge_WhyButton, NudgeActions.Why),
            new CardButton(Strings.Nudge_MuteButton, NudgeActions.MuteToday),
        ]));
        return new Card(title, elements);
    }

    /// <summary>For everybody's eyes: which work, since when, and whose it is.</summary>
    public static Card ForTeam(TurnContext context, IReadOnlyList<Nudge> nudges)
    {
        var title = Say.With(nudges.Count == 1 ? Strings.Nudge_TeamTitleOne : Strings.Nudge_TeamTitle, nudges.Count, context.Member.Name);
        var rows = nudges.Select(nudge => TaskRows.Of(context, nudge.Task!, TaskRows.Open(nudge.Task!)) with
        {
            Marks = [Say.With(Strings.Nudge_Since, When.Moment(nudge.Task!.ChangedAt, context.Member, context.Now, context.Calendar.Zone))],
        });
        return new Card(title, [new TitleElement(title), new TaskListElement(Strings.Nudge_Heading_Unacknowledged, [.. rows])]);
    }

    /// <summary>How reminders are set, and what was held back.</summary>
    public static Card Settings(TurnContext context, NudgeBook book, IReadOnlyList<TaskItem> tasks, string? notice = null)
    {
        var member = context.Member;
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        List<CardElement> elements = [new TitleElement(Strings.Nudge_SettingsTitle)];
        if (notice is not null)
        {
            elements.Add(new TextElement(notice));
        }

        elements.Add(new FactsElement(
        [
            new Fact(Strings.Nudge_Today, member.NudgesPerDay == 0 ? Strings.Me_Off : Say.With(Strings.Nudge_TodayValue, book.SaidOn(today), member.NudgesPerDay)),
            new Fact(Strings.Nudge_Muted, member.IsMutedAt(context.Now) ? MutedUntil(context) : Strings.Nudge_NotMuted),
            .. member.MutedNudges.Count == 0 ? [] : new[] { new Fact(Strings.Nudge_SwitchedOff, string.Join(", ", member.MutedNudges.Select(NudgeText.Name))) },
        ]));
        elements.AddRange(Held(context, book, tasks));
        elements.Add(new ButtonsElement(
        [
            new CardButton(Strings.Nudge_WhyButton, NudgeActions.Why),
            member.IsMutedAt(context.Now) ? new CardButton(Strings.Nudge_UnmuteButton, NudgeActions.Unmute) : new CardButton(Strings.Nudge_MuteButton, NudgeActions.MuteToday),
        ]));
        elements.Add(new TextElement(Strings.Nudge_How, TextTone.Subtle));
        return new Card(notice ?? Strings.Nudge_SettingsTitle, elements);
    }

    public static Card Why(NudgeLimits limits) => new(Strings.Nudge_WhyTitle,
    [
        new TitleElement(Strings.Nudge_WhyTitle),
        .. NudgeText.Rules(limits).Select(rule => new TextElement(rule)),
        new TextElement(Strings.Nudge_WhyQuiet, TextTone.Subtle),
        new TextElement(Strings.Nudge_WhyWho, TextTone.Subtle),
    ]);

    /// <summary>A text to copy: the bot sends nothing of it (R48).</summary>
    public static Card Talk(TurnContext context, (int Done, int DoneDelegate, int Percent)? share, string supervisor, IReadOnlyList<TaskItem> examples)
    {
        if (share is not { } figures)
        {
            return PlainCard.Warning(Say.With(Strings.Nudge_NoShare, NudgeRules.WeeksOfShare));
        }

        var lines = examples.Select(task => Say.With(Strings.Nudge_TalkExample, TypedText.Shorten(task.Text, 80)));
        var draft = Say.With(Strings.Nudge_TalkDraft, supervisor, NudgeRules.WeeksOfShare, figures.DoneDelegate, figures.Done, figures.Percent, string.Join('\n', lines), context.Member.Name);
        return new Card(Strings.Nudge_TalkTitle, [new TitleElement(Strings.Nudge_TalkTitle), new TextElement(draft, TextTone.Quote), new TextElement(Strings.Nudge_TalkNote, TextTone.Subtle)]);
    }

    public static string MutedUntil(TurnContext context) => Say.With(
        context.Member.TierOneUnmuted ? Strings.Nudge_MutedExceptTierOne : Strings.Nudge_MutedUntil,
        When.Moment(context.Member.MutedUntil!.Value, context.Member, context.Now, context.Calendar.Zone));

    private static IEnumerable<CardElement> Held(TurnContext context, NudgeBook book, IReadOnlyList<TaskItem> tasks)
    {
        if (book.Held.Count == 0)
        {
            yield return new TextElement(Strings.Nudge_NothingHeld);
            yield break;
        }

        var byId = tasks.ToDictionary(task => task.Id);
        var rows = book.Held
            .Where(held => held.Task is { } id && byId.ContainsKey(id))
            .Select(held => TaskRows.WithButtons(context, byId[held.Task!.Value]) is var row ? row with { Marks = [.. row.Marks, HeldBy(held)] } : row)
            .ToList();
        if (rows.Count > 0)
        {
            yield return new TaskListElement(Strings.Nudge_HeldHeading, [.. rows.Take(MostHeld)], Math.Max(rows.Count - MostHeld, 0));
        }

        foreach (var held in book.Held.Where(held => held.Task is null))
        {
            yield return new TextElement(Say.With(Strings.Nudge_HeldOfList, NudgeText.Name(held.Kind), HeldBy(held)));
        }
    }

    private static string HeldBy(HeldNudge held) => Say.ByKey("Nudge_Held_", held.Because.ToString(), held.Because.ToString());

    private static TaskRow Row(TurnContext context, Nudge nudge)
    {
        var task = nudge.Task!;
        CardButton[] buttons = nudge.Kind switch
        {
            NudgeKind.Unacknowledged => [TaskButtons.Button(task, Strings.Nudge_OnIt, NudgeActions.Acknowledge), TaskRows.Open(task)],
            NudgeKind.Untouched => [TaskButtons.Block(task), TaskButtons.Button(task, Strings.Button_Snooze, TaskActions.Snooze), TaskButtons.Button(task, Strings.Button_Done, TaskActions.Complete), TaskRows.Open(task)],
            _ => [TaskButtons.Button(task, Strings.Button_Done, TaskActions.Complete), TaskButtons.Button(task, Strings.Button_Snooze, TaskActions.Snooze), TaskRows.Open(task)],
        };
        var row = TaskRows.Of(context, task, buttons);
        return row with { Marks = [.. row.Marks, .. Marks(context, nudge)] };
    }

    private static IEnumerable<string> Marks(TurnContext context, Nudge nudge)
    {
        if (nudge.Kind == NudgeKind.Untouched)
        {
            yield return Say.With(Strings.Nudge_UntouchedFor, (int)(context.Now - nudge.Task!.ChangedAt).TotalDays);
        }
        else if (nudge.Kind == NudgeKind.Unacknowledged)
        {
            yield return Say.With(Strings.Nudge_Since, When.Moment(nudge.Task!.ChangedAt, context.Member, context.Now, context.Calendar.Zone));
        }

        if (nudge.Rung > 0)
        {
            yield return Strings.Nudge_Again;
        }
    }

    private static TaskRow Row(TurnContext context, PassedWork work)
    {
        var row = TaskRows.Of(context, work.Task, TaskRows.Open(work.Task));
        return row with { Marks = [.. row.Marks, Say.With(Strings.Nudge_PassedFrom, work.Owner, NudgeText.Name(work.Nudge.Kind).ToLowerInvariant())] };
    }

    private static IEnumerable<CardElement> OfList(TurnContext context, Nudge nudge, NudgeView view)
    {
        if (nudge.Kind == NudgeKind.Growth)
        {
            yield return new TextElement(NudgeText.Growth(view.Weeks, view.GrowthWeeks));
            if (view.Lagging.Activities.Count > 0)
            {
                yield return new TextElement(string.Join('\n', view.Lagging.Activities.Prepend(Strings.Nudge_LaggingActivities)));
            }

            if (view.Lagging.Tasks.Count > 0)
            {
                yield return new TaskListElement(Strings.Nudge_Lagging, [.. view.Lagging.Tasks.Select(task => TaskRows.WithButtons(context, task))]);
            }
        }
        else if (NudgeRules.Share(view.Weeks) is var (done, delegated, percent))
        {
            yield return new TextElement(Say.With(Strings.Nudge_Share, percent, NudgeRules.WeeksOfShare, delegated, done));
            yield return new ButtonsElement([new CardButton(Strings.Nudge_TalkButton, NudgeActions.Talk)]);
        }
    }
}
