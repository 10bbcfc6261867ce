using CsmBot.Conversation.Telemetry;
using CsmBot.Host.Settings;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CsmBot.Host.Telemetry;

internal static class TelemetryBuilderExtensions
{
    private const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds traces and metrics from the one source, and only where somebody asked to have them sent.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options.OtlpEndpoint is null && string.IsNullOrWhiteSpace(builder.Configuration[StandardVariable]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(options.ServiceName))
            .WithTracing(tracing => tracing
                .AddSource(BotTelemetry.SourceName)
                .AddOtlpExporter(exporter => Direct(exporter, options, "v1/traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(BotTelemetry.SourceName)
                .AddOtlpExporter((exporter, reader) =>
                {
                    Direct(exporter, options, "v1/metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.MetricsIntervalSeconds * 1000;
                }));
    }

    private static void Direct(OtlpExporterOptions exporter, TelemetryOptions options, string path)
    {
        exporter.Protocol = options.OtlpProtocol;
        if (options.OtlpEndpoint is { } endpoint)
        {
            // Set in code, the address is taken as it is: the path of the signal is ours to add.
            exporter.Endpoint = options.OtlpProtocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}") : endpoint;
        }
    }
}
