using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Recurring;

/// <summary><c>repeat T-12 every 2 weeks on tuesday</c>, <c>repeat T-12 off</c>; alone it lists what repeats.</summary>
internal sealed class RepeatCommand : ICommand, IActionHandler
{
    private const int Shown = 20;

    public CommandInfo Info { get; } = new("repeat", "repeat [id] [every 2 weeks on tuesday|mine|off]", ["recurring"], BareArguments.TaskId);

    public IReadOnlyList<string> ActionIds => [RepeatActions.Set, RepeatActions.Off];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await ListAsync(context, cancellationToken);
            return;
        }

        var (id, typed) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: false, cancellationToken) is not { } task)
        {
            return;
        }

        var series = await SeriesOfAsync(context, task, cancellationToken);
        if (!TaskRights.MayChange(context.Member, task) && series?.Owner != context.Member.Id)
        {
            context.Reply(PlainCard.Warning(Say.With(Strings.Task_NotYours, task.Id)).ForEverybody());
            return;
        }

        await (typed.ToLowerInvariant() switch
        {
            "" => ShowAsync(context, series, task, cancellationToken),
            "off" or "stop" or "never" or "none" or "no" or "end" or "cancel" => StopAsync(context, series, task, messageKey: null, cancellationToken),
            "mine" => TakeAsync(context, series, task, cancellationToken),
            _ => SetAsync(context, series, task, typed, messageKey: null, cancellationToken),
        });
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action.EntityId ?? string.Empty, toChange: false, cancellationToken) is not { } task)
        {
            return;
        }

        var series = await SeriesOfAsync(context, task, cancellationToken);
        if (task.Version != action.EntityVersion || (!TaskRights.MayChange(context.Member, task) && series?.Owner != context.Member.Id))
        {
            await TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning));
            return;
        }

        await (action.ActionId == RepeatActions.Off
            ? StopAsync(context, series, task, action.MessageKey, cancellationToken)
            : SetAsync(context, series, task, action.Value ?? string.Empty, action.MessageKey, cancellationToken));
    }

    private static async Task ListAsync(TurnContext context, CancellationToken cancellationToken)
    {
        List<(TaskSeries, TaskItem)> running = [];
        var more = 0;
        await foreach (var series in context.Session.ReadSeriesAsync(context.Member.Id, cancellationToken))
        {
            if (running.Count == Shown)
            {
                more++;
            }
            else if (await context.Session.FindTaskAsync(series.Latest, cancellationToken) is { Occurrence: not null } latest)
            {
                running.Add((series, latest));
            }
        }

        context.Reply(RepeatCards.List(context, running, more));
    }

    private static async Task ShowAsync(TurnContext context, TaskSeries? series, TaskItem task, CancellationToken cancellationToken)
    {
        if (series is null)
        {
            context.Reply(PlainCard.Of(Say.With(Strings.Repeat_NotRepeating, task.Id)));
            return;
        }

        var latest = await LatestAsync(context, series, task, cancellationToken);
        var owner = await SeriesDesk.OwnerAsync(context, series, cancellationToken);
        await TaskAccess.ShowAsync(
            context, latest, messageKey: null, cancellationToken, [.. RepeatCards.Made(context, latest, latest.Occurrence! with { Rule = series.Rule }, owner.CalendarIn(context.Zones))]);
    }

    /// <summary>Makes a task repeat, or gives what repeats another rule from here on.</summary>
    private static async Task SetAsync(TurnContext context, TaskSeries? series, TaskItem task, string typed, string? messageKey, CancellationToken cancellationToken)
    {
        if (series is not null)
        {
            task = await LatestAsync(context, series, task, cancellationToken);
        }
        else if (!await TaskAccess.IsOpenAsync(context, task, messageKey, cancellationToken))
        {
            return;
        }

        var owner = await OwnerAsync(context, series, task, cancellationToken);
        var calendar = owner.CalendarIn(context.Zones);
        var (rule, first, fault) = RepeatPhrase.Read(typed, task.Due, context.Now, calendar);
        if (rule is null)
        {
            var refusal = Say.With(Say.ByKey("Repeat_Fault_", fault.ToString(), Strings.Repeat_Fault_Unreadable), TypedText.Shorten(typed, 60), RepeatRule.MostEvery, RepeatRule.MostTimes);
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(refusal, TextTone.Warning));
            return;
        }

        if (series is not null && task.Occurrence is { } before)
        {
            // What came so far counts on.
            rule = rule with { Times = rule.Times + before.Number - 1 };
        }

        var occurrence = task.Occurrence is { } running && series is not null ? running with { Rule = rule, Date = task.IsOpen ? first : running.Date } : new TaskOccurrence(task.Id, 1, first, rule);
        var existing = series ?? await context.Session.FindSeriesAsync(task.Id, cancellationToken);
        await SaveAsync(context, existing, Series(existing, owner, task, occurrence, context), task, cancellationToken);
        if (task.IsOpen)
        {
            var due = task.Due ?? RepeatText.Due(rule, first, RepeatDates.Moved(rule, first, calendar), owner, calendar);
            context.Change(task, task with { Occurrence = occurrence, Due = due }, TaskEventKind.Edited);
            task = context.Changes[^1].After;
        }

        context.DescribeForUndo(Say.With(Strings.Undo_Repeat, task.Id));
        await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, [.. RepeatCards.Made(context, task, occurrence, calendar)]);
    }

    private static TaskSeries Series(TaskSeries? existing, Member owner, TaskItem task, TaskOccurrence occurrence, TurnContext context) => existing is { IsRunning: true }
        ? existing with { Rule = occurrence.Rule }
        : new TaskSeries { Id = occurrence.Series, Owner = owner.Id, Rule = occurrence.Rule, Latest = task.Id, Account = task.Account, Since = context.Now };

    /// <summary>Where the next one is only planned, the new rule says when it comes.</summary>
    private static async Task SaveAsync(TurnContext context, TaskSeries? before, TaskSeries after, TaskItem latest, CancellationToken cancellationToken)
    {
        var saved = SeriesDesk.Save(context, before, after);
        if (!latest.IsOpen)
        {
            await SeriesDesk.AdvanceAsync(context, saved, latest, cancellationToken);
            saved = await context.Session.FindSeriesAsync(saved.Id, cancellationToken) ?? saved;
        }

        context.NoteRule(before, saved);
    }

    private static async Task StopAsync(TurnContext context, TaskSeries? series, TaskItem task, string? messageKey, CancellationToken cancellationToken)
    {
        if (series is null)
        {
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(Say.With(Strings.Repeat_NotRepeating, task.Id), TextTone.Warning));
            return;
        }

        var latest = await LatestAsync(context, series, task, cancellationToken);
        context.NoteRule(series, SeriesDesk.Save(context, series, series with { State = SeriesState.Off, Planned = null }));
        context.Change(latest, latest with { Occurrence = null }, TaskEventKind.Edited);
        latest = context.Changes[^1].After;
        context.DescribeForUndo(Say.With(Strings.Undo_RepeatOff, latest.Id));
        var said = Say.With(latest.IsOpen ? Strings.Repeat_Stopped : Strings.Repeat_StoppedClosed, latest.Id);
        await TaskAccess.ShowAsync(context, latest, messageKey, cancellationToken, new TextElement(said));
    }

    /// <summary>A colleague who took an occurrence over takes the ones to come as well; nobody gives them away.</summary>
    private static async Task TakeAsync(TurnContext context, TaskSeries? series, TaskItem task, CancellationToken cancellationToken)
    {
        if (series is null || task.Owner != context.Member.Id || series.Owner == context.Member.Id)
        {
            var refusal = Say.With(series is null ? Strings.Repeat_NotRepeating : Strings.Repeat_CannotTake, task.Id);
            await TaskAccess.ShowAsync(context, task, messageKey: null, cancellationToken, new TextElement(refusal, TextTone.Warning));
            return;
        }

        context.NoteRule(series, SeriesDesk.Save(context, series, series with { Owner = context.Member.Id }));
        context.DescribeForUndo(Say.With(Strings.Undo_Repeat, task.Id));
        var rule = RepeatText.Short(series.Rule);
        if (await context.FindPlaceAsync(series.Owner, cancellationToken) is { } place)
        {
            var card = PlainCard.Of(Say.With(Strings.Repeat_TakenFromYou, context.Member.Name, task.Id, TypedText.Shorten(task.Text, 80), rule));
            await QuietPost.SendAsync(context, place, await context.Session.FindMemberAsync(series.Owner, cancellationToken), card, cancellationToken);
        }

        await TaskAccess.ShowAsync(context, task, messageKey: null, cancellationToken, new TextElement(Say.With(Strings.Repeat_Taken, rule)));
    }

    /// <summary>Whoever makes somebody else's task repeat gets the ones to come; a manager plans for the owner.</summary>
    private static async Task<Member> OwnerAsync(TurnContext context, TaskSeries? series, TaskItem task, CancellationToken cancellationToken)
    {
        var id = series?.Owner ?? (context.Member.Role == MemberRole.Manager ? task.Owner : context.Member.Id);
        return id == context.Member.Id ? context.Member : await context.Session.FindMemberAsync(id, cancellationToken) ?? context.Member;
    }

    private static async Task<TaskSeries?> SeriesOfAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken) =>
        task.Occurrence is { } occurrence && await context.Session.FindSeriesAsync(occurrence.Series, cancellationToken) is { IsRunning: true } series ? series : null;

    private static async Task<TaskItem> LatestAsync(TurnContext context, TaskSeries series, TaskItem task, CancellationToken cancellationToken) =>
        series.Latest == task.Id ? task : await context.Session.FindTaskAsync(series.Latest, cancellationToken) is { Occurrence: not null } latest ? latest : task;
}
