using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Host.Backlog;

/// <summary>Tasks to rows and back, without loss.</summary>
internal static class TaskRowMap
{
    public static TaskRow ToRow(TaskItem task) => new()
    {
        Schema = TaskRow.CurrentSchema,
        Id = task.Id.ToString(),
        Text = task.Text,
        Importance = task.Priority.IsImportant ? "important" : "not",
        Urgency = task.Priority.IsUrgent ? "urgent" : "not",
        Quadrant = (int)task.Quadrant,
        Tags = task.IsProactive ? "proactive" : null,
        State = task.State.ToString().ToLowerInvariant(),
        Owner = task.Owner.Value,
        CreatedBy = task.CreatedBy.Value,
        CreatedAt = Format(task.CreatedAt),
        ChangedAt = Format(task.ChangedAt),
        Account = task.Account,
        Due = task.Due?.Phrase,
        DueAt = task.Due is { } due ? Format(due) : null,
        DueZone = task.Due?.Zone,
        DueHasTime = task.Due?.HasTime,
        DueAssumption = task.Due?.Assumption,
        SnoozedUntil = task.Snooze is { } snooze ? Format(snooze.Until) : null,
        SnoozeReason = task.Snooze?.Reason,
        ClosedAt = task.Closing is { } closing ? Format(closing.At) : null,
        ClosedBy = task.Closing?.By.Value,
        Reactive = task.Closing?.Reactive,
        Preventable = task.Closing?.Preventable,
        PreventedBy = task.Closing?.PreventedBy,
        MinutesFreed = task.Closing?.MinutesFreed,
        MergedInto = task.MergedInto?.ToString(),
        DelegationWanted = task.DelegationWanted ? true : null,
        Source = task.Source,
        Triage = task.Triage,
    };

    /// <summary>Throws <see cref="FormatException"/> with the column at fault.</summary>
    public static TaskItem ToTask(TaskRow row) => new()
    {
        Id = TaskId.TryParse(row.Id, out var id) ? id : throw Bad("id"),
        Text = string.IsNullOrWhiteSpace(row.Text) ? throw Bad("text") : row.Text,
        Priority = new Priority(Choice(row.Importance, "important", "importance"), Choice(row.Urgency, "urgent", "urgency")),
        State = Enum.TryParse<TaskState>(row.State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : throw Bad("state"),
        Owner = Member(row.Owner, "owner"),
        CreatedBy = Member(row.CreatedBy, "createdBy"),
        CreatedAt = Moment(row.CreatedAt, "createdAt"),
        ChangedAt = Moment(row.ChangedAt, "changedAt"),
        Account = row.Account,
        Due = row.DueAt is null ? null : Due(row),
        Snooze = row.SnoozedUntil is null ? null : new TaskSnooze(Moment(row.SnoozedUntil, "snoozedUntil"), row.SnoozeReason),
        Closing = row.ClosedAt is null ? null : new TaskClosing(
            Moment(row.ClosedAt, "closedAt"), Member(row.ClosedBy, "closedBy"), row.Reactive ?? false, row.Preventable, row.PreventedBy, row.MinutesFreed ?? 0),
        MergedInto = row.MergedInto is null ? null : TaskId.TryParse(row.MergedInto, out var into) ? into : throw Bad("mergedInto"),
        DelegationWanted = row.DelegationWanted ?? false,
        Source = row.Source,
        Triage = row.Triage,
    };

    private static TaskDue Due(TaskRow row)
    {
        var at = OffsetDateTimePattern.ExtendedIso.Parse(row.DueAt!) is { Success: true } parsed ? parsed.Value : throw Bad("dueAt");
        return new TaskDue(row.Due ?? string.Empty, at.LocalDateTime, at.ToInstant(), row.DueZone ?? throw Bad("dueZone"), row.DueHasTime ?? false, row.DueAssumption);
    }

    // The offset is what tells the local time and the moment apart; it comes from both, not from today's rules of the zone.
    private static string Format(TaskDue due)
    {
        var offset = Offset.FromTicks((due.Local - due.At.InUtc().LocalDateTime).ToDuration().BclCompatibleTicks);
        return OffsetDateTimePattern.ExtendedIso.Format(due.Local.WithOffset(offset));
    }

    private static string Format(Instant moment) => InstantPattern.ExtendedIso.Format(moment);

    private static Instant Moment(string? text, string column) =>
        text is not null && InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : throw Bad(column);

    private static MemberId Member(string? text, string column) => string.IsNullOrWhiteSpace(text) ? throw Bad(column) : new MemberId(text);

    private static bool Choice(string? text, string yes, string column) => text == yes || (text == "not" ? false : throw Bad(column));

    private static FormatException Bad(string column) => new($"the column {column} cannot be read");
}
