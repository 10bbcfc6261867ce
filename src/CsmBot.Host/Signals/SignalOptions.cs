namespace CsmBot.Host.Signals;

/// <summary>Who may send signals.</summary>
public sealed class SignalOptions
{
    public const string Section = "Signals";

    /// <summary>Each sender by name, such as <c>Signals:Sources:gainsight:Key</c>.</summary>
    public IDictionary<string, SignalSourceOptions> Sources { get; } = new Dictionary<string, SignalSourceOptions>(StringComparer.OrdinalIgnoreCase);
}
