using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>How much would be reminded of right now with the limits that are and with those that are wanted (T27).</summary>
/// <param name="Left">How many more people there are than can be looked at at once.</param>
internal sealed record ReminderPreview(NudgeCounts Before, NudgeCounts After, int Left)
{
    /// <summary>Of each three lists are read.</summary>
    private const int MostPeople = 60;

    private const int PerQuadrant = 200;

    /// <summary>Null where no limit of reminders is changed.</summary>
    public static async Task<ReminderPreview?> ReadAsync(TurnContext context, AccountFramework present, AccountFramework wanted, CancellationToken cancellationToken)
    {
        if (ReminderFields.Code(present.Reminders) == ReminderFields.Code(wanted.Reminders))
        {
            return null;
        }

        var alerted = await context.Session.ReadOpenAlertsAsync(cancellationToken).Where(alert => alert.State == AlertState.Open).Select(alert => alert.Task).ToHashSetAsync(cancellationToken: cancellationToken);
        List<Member> people = [.. (await context.Session.ListMembersAsync(cancellationToken)).Where(member => member.Role != MemberRole.Guest)];
        NudgeCounts before = default;
        NudgeCounts after = default;
        foreach (var person in people.Take(MostPeople))
        {
            var open = await OpenAsync(context, person.Id, alerted, cancellationToken);
            var tally = await context.Session.GetTallyAsync(person.Id, cancellationToken);
            var book = await context.Session.FindNudgeBookAsync(person.Id, cancellationToken) ?? new NudgeBook(person.Id);
            var calendar = person.CalendarIn(context.Zones);
            before += NudgeCounts.Of(open, tally, book, person, calendar, context.Now, present.Reminders);
            after += NudgeCounts.Of(open, tally, book, person, calendar, context.Now, wanted.Reminders);
        }

        return new ReminderPreview(before, after, Math.Max(people.Count - MostPeople, 0));
    }

    /// <summary>What a change of a field does to what there is now.</summary>
    public string Effect(string field) => field switch
    {
        ReminderFields.New => Say.With(Strings.Reminder_EffectNew, Before.New, After.New, Before.NewUp, After.NewUp),
        ReminderFields.Overdue => Say.With(Strings.Reminder_EffectOverdue, Before.OverdueAgain, After.OverdueAgain, Before.OverdueUp, After.OverdueUp),
        ReminderFields.OverdueOther => Say.With(Strings.Reminder_EffectTasks, Before.OverdueOther, After.OverdueOther),
        ReminderFields.Untouched => Say.With(Strings.Reminder_EffectTasks, Before.Untouched, After.Untouched),
        ReminderFields.Growth => Say.With(Strings.Reminder_EffectPeople, Before.People.Growth, After.People.Growth),
        ReminderFields.Share => Say.With(Strings.Reminder_EffectPeople, Before.People.Share, After.People.Share),
        _ => Say.With(Strings.Reminder_EffectPeople, Before.People.DoFirst, After.People.DoFirst),
    };

    private static async Task<List<TaskItem>> OpenAsync(TurnContext context, MemberId owner, HashSet<TaskId> alerted, CancellationToken cancellationToken)
    {
        List<TaskItem> open = [];
        foreach (var quadrant in new[] { Quadrant.DoFirst, Quadrant.Schedule, Quadrant.Delegate })
        {
            open.AddRange(await context.Session.ReadTasksAsync(owner, new TaskList.OpenIn(quadrant), cancellationToken)
                .Where(task => !alerted.Contains(task.Id))
                .Take(PerQuadrant)
                .ToListAsync(cancellationToken));
        }

        return open;
    }
}
