using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Settings;

internal static class SettingsBuilderExtensions
{
    /// <summary>Loopback only: the page has no sign-in.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    // The framework's own chatter stays below Warning unless it is asked for.
    private static readonly Dictionary<string, string?> Defaults = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:CsmBot"] = "Information",
    };

    /// <summary>Puts our defaults under everything else, checks our sections, and binds the ones that belong to no other project.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddDefaults();
        SettingsCheck.Run(builder.Configuration);
        if (builder.Configuration["urls"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
    }

    public static void AddDefaults(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
}
