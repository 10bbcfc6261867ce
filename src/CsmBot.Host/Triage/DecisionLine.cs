using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using CsmBot.Host.Lines;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Host.Triage;

/// <summary>One line of output of the <c>triage</c> verb. The schema is in docs/command-line.md.</summary>
internal sealed record DecisionLine
{
    // At least minutes, seconds where there are any: what ISO 8601 readers of every language accept.
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    [JsonPropertyName("id")]
    public required JsonElement Id { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    [JsonPropertyName("importance")]
    public required string Importance { get; init; }

    [JsonPropertyName("urgency")]
    public required string Urgency { get; init; }

    [JsonPropertyName("quadrant")]
    public required int Quadrant { get; init; }

    [JsonPropertyName("confidence")]
    public required double Confidence { get; init; }

    [JsonPropertyName("account")]
    public required string? Account { get; init; }

    [JsonPropertyName("due")]
    public required string? Due { get; init; }

    [JsonPropertyName("dueAt")]
    public required string? DueAt { get; init; }

    [JsonPropertyName("reasons")]
    public required IReadOnlyList<DecisionReason> Reasons { get; init; }

    public static DecisionLine Of(InputLine line, TriageDecision decision, DateTimeZone zone) => new()
    {
        Id = line.Id,
        Text = line.Text,
        Importance = decision.Priority.IsImportant ? "important" : "not",
        Urgency = decision.Priority.IsUrgent ? "urgent" : "not",
        Quadrant = (int)decision.Quadrant,
        Confidence = Math.Round(decision.Confidence, 4),
        Account = decision.Account?.Span.Of(line.Text),
        Due = decision.Due?.Phrase,
        DueAt = Format(decision.Due?.Reading, zone),
        Reasons = [.. decision.Reasons.Select(Of)],
    };

    private static DecisionReason Of(TriageReason reason) => new()
    {
        Rule = reason.Rule,
        Axis = reason.Axis == PriorityAxis.Importance ? "importance" : "urgency",
        Weight = Math.Round(reason.Weight, 3),
        Evidence = reason.Evidence,
    };

    private static string? Format(DueReading? reading, DateTimeZone zone) => reading is null ? null : Iso.Format(reading.At.InZone(zone).ToOffsetDateTime());
}
