using System.Text;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Telemetry;

/// <summary>What people write is in storage and nowhere else: not in the log at any level, not in a span, not in a metric.</summary>
public sealed class SecrecyTests : IDisposable
{
    private const string Secret = "Zyzzyva4711";

    private static readonly (string Key, string Value)[] Loudest =
    [
        ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__LogLevel__CsmBot", "Trace"),
        ("Logging__Console__FormatterName", "json"), ("Logging__Console__FormatterOptions__IncludeScopes", "true"),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_word_of_a_message_reaches_log_or_telemetry()
    {
        await using var collector = await Collector.StartAsync();
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, [.. Loudest, ("Telemetry__OtlpEndpoint", collector.Address), ("Telemetry__MetricsIntervalSeconds", "1")]);
        using var dana = new WebPerson(host.Address);
        string[] posts =
        [
            """{"turn":"secret-000001","text":"/triage churn threat at SECRET Corp by Friday"}""",
            """{"turn":"secret-000002","text":"SECRET is no command"}""",
            """{"turn":"secret-000003","press":{"actionId":"triage.account.v1","entityId":"T-1","entityVersion":1,"value":"SECRET"}}""",
            """{"turn":"secret-000004","press":{"actionId":"SECRET","entityId":"SECRET"}}""",
            """{"turn":"secret-000005","form":{"formId":"task.edit.v1","entityId":"T-1","entityVersion":1,"values":{"text":"SECRET","account":"SECRET","due":"SECRET"}}}""",
            """{"turn":"secret-000006","form":{"formId":"SECRET","values":{"a":"SECRET"}}}""",
            """{"turn":"secret-000007","text":"SECRET","broken": SECRET """,
            """{"turn":"secret-000008","text":"SECRET","zone":"SECRET/Zone"}""",
        ];
        foreach (var post in posts)
        {
            using var response = await dana.PostAsync(post.Replace("SECRET", Secret, StringComparison.Ordinal));
        }

        await dana.WaitUntilIdleAsync();
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await host.InterruptAsync());

        Assert.Contains("\"LogLevel\":\"Trace\"", host.Said, StringComparison.Ordinal);
        Assert.Contains("Request starting", host.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, host.Said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(collector.Received, sent => sent.Path == "/v1/traces" && Text(sent.Body).Contains("csmbot.turn", StringComparison.Ordinal));
        Assert.Contains(collector.Received, sent => sent.Path == "/v1/metrics" && Text(sent.Body).Contains("csmbot.turn.duration", StringComparison.Ordinal));
        Assert.Contains(collector.Received, sent => Text(sent.Body).Contains("csmbot.inbox.depth", StringComparison.Ordinal));
        Assert.DoesNotContain(collector.Received, sent => Text(sent.Body).Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task T38_without_an_endpoint_nothing_is_collected()
    {
        await using var factory = new WebApplicationFactory<Program>();
        await using var app = factory.WithWebHostBuilder(builder => builder.UseSetting("Storage:Path", _folder.File("csmbot.db")));

        Assert.Null(app.Services.GetService(typeof(OpenTelemetry.Trace.TracerProvider)));
        Assert.Null(app.Services.GetService(typeof(OpenTelemetry.Metrics.MeterProvider)));
    }

    private async Task<string> ExportAsync() => (await CliRun.OfAsync("export", "--set", $"Storage:Path={_folder.File("data/csmbot.db")}")).Output;

    // Protobuf keeps strings as plain UTF-8.
    private static string Text(byte[] body) => Encoding.UTF8.GetString(body);
}
