using System.Globalization;
using System.Text.Json;

namespace CsmBot.Host.Backlog;

/// <summary>One column of the CSV form: how a row's value is written into a cell and read out of it.</summary>
internal sealed record TaskColumn(string Name, Func<TaskRow, string?> Write, Func<TaskRow, string, TaskRow> Read)
{
    /// <summary>In the order of the file. The names are those of the JSON form.</summary>
    public static IReadOnlyList<TaskColumn> All { get; } =
    [
        new("schema", row => row.Schema, (row, cell) => row with { Schema = cell }),
        new("id", row => row.Id, (row, cell) => row with { Id = cell }),
        new("text", row => row.Text, (row, cell) => row with { Text = cell }),
        new("importance", row => row.Importance, (row, cell) => row with { Importance = cell }),
        new("urgency", row => row.Urgency, (row, cell) => row with { Urgency = cell }),
        new("quadrant", row => Number(row.Quadrant), (row, _) => row),
        new("tags", row => row.Tags, (row, _) => row),
        new("state", row => row.State, (row, cell) => row with { State = cell }),
        new("owner", row => row.Owner, (row, cell) => row with { Owner = cell }),
        new("createdBy", row => row.CreatedBy, (row, cell) => row with { CreatedBy = cell }),
        new("createdAt", row => row.CreatedAt, (row, cell) => row with { CreatedAt = cell }),
        new("changedAt", row => row.ChangedAt, (row, cell) => row with { ChangedAt = cell }),
        new("account", row => row.Account, (row, cell) => row with { Account = cell }),
        new("due", row => row.Due, (row, cell) => row with { Due = cell }),
        new("dueAt", row => row.DueAt, (row, cell) => row with { DueAt = cell }),
        new("dueZone", row => row.DueZone, (row, cell) => row with { DueZone = cell }),
        new("dueHasTime", row => Flag(row.DueHasTime), (row, cell) => row with { DueHasTime = Flag(cell) }),
        new("dueAssumption", row => row.DueAssumption, (row, cell) => row with { DueAssumption = cell }),
        new("snoozedUntil", row => row.SnoozedUntil, (row, cell) => row with { SnoozedUntil = cell }),
        new("snoozeReason", row => row.SnoozeReason, (row, cell) => row with { SnoozeReason = cell }),
        new("closedAt", row => row.ClosedAt, (row, cell) => row with { ClosedAt = cell }),
        new("closedBy", row => row.ClosedBy, (row, cell) => row with { ClosedBy = cell }),
        new("reactive", row => Flag(row.Reactive), (row, cell) => row with { Reactive = Flag(cell) }),
        new("preventable", row => Flag(row.Preventable), (row, cell) => row with { Preventable = Flag(cell) }),
        new("preventedBy", row => row.PreventedBy, (row, cell) => row with { PreventedBy = cell }),
        new("minutesFreed", row => Number(row.MinutesFreed), (row, cell) => row with { MinutesFreed = int.Parse(cell, CultureInfo.InvariantCulture) }),
        new("mergedInto", row => row.MergedInto, (row, cell) => row with { MergedInto = cell }),
        new("delegationWanted", row => Flag(row.DelegationWanted), (row, cell) => row with { DelegationWanted = Flag(cell) }),
        new("source", row => row.Source, (row, cell) => row with { Source = cell }),
        new(
            "triage",
            row => row.Triage is null ? null : JsonSerializer.Serialize(row.Triage, TaskRowJson.Readable.TriageTrace),
            (row, cell) => row with { Triage = JsonSerializer.Deserialize(cell, TaskRowJson.Readable.TriageTrace) }),
    ];

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(bool? value) => value switch { true => "true", false => "false", null => null };

    // Spreadsheets write TRUE and FALSE back.
    private static bool Flag(string cell) => bool.Parse(cell);
}
