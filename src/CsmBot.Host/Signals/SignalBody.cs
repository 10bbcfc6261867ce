using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CsmBot.Host.Signals;

/// <summary>A signal as plain JSON, and as the data of a CloudEvent.</summary>
internal sealed record SignalBody
{
    [Description("The sender's own name for this signal, at most 200 characters; the same one again is the same signal. The header Idempotency-Key, or the id of a CloudEvent, does as well.")]
    public string? Id { get; init; }

    [Description("usage-drop, champion-left, new-executive, support-escalation, nps-detractor, payment-late, renewal-notice, milestone-reached or custom. Of a CloudEvent the last part of its type does as well.")]
    public string? Kind { get; init; }

    [Description("The account by its name or another name it goes by. The subject of a CloudEvent does as well.")]
    public string? Account { get; init; }

    [Description("When it happened, as RFC 3339; left out, now. What lies ahead is taken as now; what is older than 7 days is noted and starts nothing.")]
    public string? At { get; init; }

    [Description("What happened, in words, at most 1,000 characters; longer ones are cut.")]
    public string? Text { get; init; }

    [Description("What the sender now thinks of the account, where it scores: shown beside the grade.")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public decimal? Score { get; init; }
}
