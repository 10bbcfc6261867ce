namespace CsmBot.Domain.Accounts.Alerts;

/// <summary>The names under which false alarms are counted.</summary>
public static class AlertRules
{
    /// <summary>Somebody's work landed in Quadrant 1.</summary>
    public const string Quadrant1 = "quadrant-1";

    private const string Signal = "signal-";

    public static string Of(SignalKind kind) => Signal + kind;

    /// <summary>The kind of signal that a rule stands for; null for <see cref="Quadrant1"/>.</summary>
    public static SignalKind? KindOf(string rule) => rule.StartsWith(Signal, StringComparison.Ordinal) && Enum.TryParse<SignalKind>(rule[Signal.Length..], out var kind) ? kind : null;
}
