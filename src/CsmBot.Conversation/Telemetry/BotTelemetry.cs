using System.Diagnostics;
using System.Diagnostics.Metrics;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Telemetry;

/// <summary>The one activity source and the one meter. Tags are ids, kinds and durations; never text, names or bodies.</summary>
public static class BotTelemetry
{
    public const string SourceName = "CsmBot";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);

    private static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>(
        "csmbot.turn.duration", "s", "Time from taking a turn up to its commit");

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "csmbot.deliveries", "{message}", "Messages handed to a channel, by outcome");

    /// <summary>Reports the depth of the inbox and the outbox whenever metrics are collected.</summary>
    public static void ObserveDepths(Func<int> inbox, Func<int> outbox)
    {
        Meter.CreateObservableGauge("csmbot.inbox.depth", inbox, "{turn}", "Turns accepted and not yet done");
        Meter.CreateObservableGauge("csmbot.outbox.depth", outbox, "{message}", "Messages committed and not yet delivered");
    }

    internal static Activity? StartTurn(Turn turn) => Source.StartActivity("turn")?
        .SetTag("csmbot.turn", turn.Id.Value)
        .SetTag("csmbot.channel", turn.Channel)
        .SetTag("csmbot.input", InputKind(turn.Input));

    internal static void TurnDone(Activity? activity, Turn turn, TurnResult result, TimeSpan elapsed)
    {
        activity?.SetTag("csmbot.dialog", result.HandledBy).SetTag("csmbot.outcome", result.Outcome.ToString());
        TurnDuration.Record(
            elapsed.TotalSeconds,
            new("csmbot.dialog", result.HandledBy),
            new("csmbot.outcome", result.Outcome.ToString()),
            new("csmbot.channel", turn.Channel));
    }

    internal static void Delivered(string channel, string outcome) =>
        Deliveries.Add(1, new("csmbot.channel", channel), new("csmbot.outcome", outcome));

    private static string InputKind(TurnInput input) => input switch
    {
        TextInput => "text",
        ActionInput => "action",
        FormInput => "form",
        EventInput => "event",
        _ => "other",
    };
}
