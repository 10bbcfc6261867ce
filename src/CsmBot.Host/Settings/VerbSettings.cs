namespace CsmBot.Host.Settings;

/// <summary>The settings as a verb sees them: those of the server, read where the person stands and checked.</summary>
internal static class VerbSettings
{
    /// <param name="extra">Settings for this run, which outrank all others.</param>
    public static IConfiguration Read(IEnumerable<KeyValuePair<string, string?>> extra)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        var builder = new ConfigurationBuilder();
        builder.AddDefaults();
        var configuration = builder.SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(extra)
            .Build();
        SettingsCheck.Run(configuration);
        return configuration;
    }
}
