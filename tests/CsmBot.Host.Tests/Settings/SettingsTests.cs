using System.Globalization;
using System.Reflection;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Settings;
using CsmBot.Storage;
using CsmBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsmBot.Host.Tests.Settings;

public sealed class SettingsTests
{
    public static TheoryData<string> SectionNames => [.. SettingsSection.All.Select(section => section.Name)];

    [Fact]
    public void The_sample_file_names_only_settings_that_exist_and_holds_no_secret()
    {
        var sample = Sample();

        SettingsCheck.Run(sample);

        Assert.DoesNotContain(sample.AsEnumerable(), pair => pair.Value?.Contains("AccountKey=", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void The_sample_file_shows_every_setting_with_a_default_as_it_is(string name)
    {
        var section = SettingsSection.All.Single(section => section.Name == name);
        var defaults = Activator.CreateInstance(section.Options)!;
        var configured = Activator.CreateInstance(section.Options)!;
        Sample().GetSection(name).Bind(configured);

        foreach (var key in section.Keys.Where(key => DefaultOf(key, defaults) is not ("" or "(none)")))
        {
            Assert.True(Sample().GetSection($"{name}:{key.Name}").Exists(), $"{name}:{key.Name} is not in appsettings.sample.json");
            Assert.Equal(DefaultOf(key, defaults), DefaultOf(key, configured));
        }
    }

    [Fact]
    public void The_sample_file_passes_validation()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(Sample())
            .AddStorage()
            .AddOptions<HealthOptions>().BindConfiguration(HealthOptions.Section).Services
            .AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>()
            .AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).Services
            .AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>()
            .BuildServiceProvider();

        Assert.Equal(StorageEngine.Sqlite, services.GetRequiredService<IOptions<StorageOptions>>().Value.Engine);
        Assert.Equal(60, services.GetRequiredService<IOptions<HealthOptions>>().Value.DegradedAfterSeconds);
        Assert.Null(services.GetRequiredService<IOptions<TelemetryOptions>>().Value.OtlpEndpoint);
    }

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void The_settings_page_lists_every_setting_with_its_default(string name)
    {
        var page = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "docs", "settings.md"));
        var section = SettingsSection.All.Single(section => section.Name == name);
        var defaults = Activator.CreateInstance(section.Options)!;

        foreach (var key in section.Keys)
        {
            var row = Assert.Single(page, line => line.StartsWith($"| `{name}:{key.Name}` |", StringComparison.Ordinal));
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            Assert.Equal(DefaultOf(key, defaults) is { Length: > 0 } value and not "(none)" ? $"`{value}`" : "(none)", cells[2]);
            Assert.True(cells[3].Length > 10, $"{name}:{key.Name} has no meaning on the page");
        }

        Assert.All(
            page.Where(line => line.StartsWith($"| `{name}:", StringComparison.Ordinal)),
            line => Assert.Contains(section.Keys, key => line.StartsWith($"| `{name}:{key.Name}` |", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Storage:Enigne", "Sqlite", "Storage:Enigne is not a setting (did you mean Storage:Engine?)")]
    [InlineData("Health:Nonsense", "1", "Health:Nonsense is not a setting")]
    [InlineData("Storage:Engine", "Postgres", "Storage:Engine takes one of Sqlite, AzureTables")]
    [InlineData("Storage:Engine", "7", "Storage:Engine takes one of Sqlite, AzureTables")]
    [InlineData("Web:Enabled", "perhaps", "Web:Enabled takes true or false")]
    [InlineData("Health:DegradedAfterSeconds", "a while", "Health:DegradedAfterSeconds takes a whole number")]
    [InlineData("Telemetry:OtlpEndpoint", "not an address", "Telemetry:OtlpEndpoint takes an address")]
    public void What_does_not_fit_is_named_and_never_passed_over(string key, string value, string words)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build();

        var refusal = Assert.Throws<RefusalException>(() => SettingsCheck.Run(configuration));

        Assert.Equal(ExitCode.Settings, refusal.ExitCode);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_not_repeated_because_it_may_be_a_secret()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Storage:ConectionString", "AccountKey=hunter2")]).Build();

        Assert.DoesNotContain("hunter2", Assert.Throws<RefusalException>(() => SettingsCheck.Run(configuration)).Message, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Sample() =>
        new ConfigurationBuilder().AddJsonFile(Path.Combine(RepositoryRoot.Find(), "appsettings.sample.json")).Build();

    private static string DefaultOf(PropertyInfo key, object options) => key.GetValue(options) switch
    {
        null => "(none)",
        System.Collections.ICollection { Count: 0 } => "(none)",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
