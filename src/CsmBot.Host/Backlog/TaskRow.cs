using CsmBot.Domain.Tasks;

namespace CsmBot.Host.Backlog;

/// <summary>One task as exports write it and imports read it. The schema is documented in docs/command-line.md; <see cref="Schema"/> names its version.</summary>
internal sealed record TaskRow
{
    public const string CurrentSchema = "csmbot-task/1";

    public string? Schema { get; init; }

    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Importance { get; init; }

    public string? Urgency { get; init; }

    /// <summary>Follows from importance and urgency; not read back.</summary>
    public int? Quadrant { get; init; }

    /// <summary>R13: "proactive" on Quadrant 2. Not read back.</summary>
    public string? Tags { get; init; }

    public string? State { get; init; }

    public string? Owner { get; init; }

    public string? CreatedBy { get; init; }

    public string? CreatedAt { get; init; }

    public string? ChangedAt { get; init; }

    public string? Account { get; init; }

    public string? Due { get; init; }

    public string? DueAt { get; init; }

    public string? DueZone { get; init; }

    public bool? DueHasTime { get; init; }

    public string? DueAssumption { get; init; }

    public string? SnoozedUntil { get; init; }

    public string? SnoozeReason { get; init; }

    public string? ClosedAt { get; init; }

    public string? ClosedBy { get; init; }

    public bool? Reactive { get; init; }

    public bool? Preventable { get; init; }

    public string? PreventedBy { get; init; }

    public int? MinutesFreed { get; init; }

    public string? MergedInto { get; init; }

    public bool? DelegationWanted { get; init; }

    public string? Source { get; init; }

    /// <summary>What triage had said when the task was filed.</summary>
    public TriageTrace? Triage { get; init; }
}
