using System.Reflection;
using CsmBot.Channels.Slack.Settings;
using CsmBot.Channels.Teams.Settings;
using CsmBot.Channels.Web;
using CsmBot.Host.Signals;
using CsmBot.Scheduling.Settings;
using CsmBot.Storage;

namespace CsmBot.Host.Settings;

/// <summary>A section of the settings that is ours, with the class that holds it.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>Every section of ours: what is not in one of these classes is a mistake and stops the start.</summary>
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        new(StorageOptions.Section, typeof(StorageOptions)),
        new(ClockOptions.Section, typeof(ClockOptions)),
        new(SlackOptions.Section, typeof(SlackOptions)),
        new(TeamsOptions.Section, typeof(TeamsOptions)),
        new(WebOptions.Section, typeof(WebOptions)),
        new(HealthOptions.Section, typeof(HealthOptions)),
        new(TelemetryOptions.Section, typeof(TelemetryOptions)),
        new(SignalOptions.Section, typeof(SignalOptions)),
    ];

    public IReadOnlyList<PropertyInfo> Keys { get; } = Options.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
