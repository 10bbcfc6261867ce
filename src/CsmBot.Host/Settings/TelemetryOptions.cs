using System.ComponentModel.DataAnnotations;
using OpenTelemetry.Exporter;

namespace CsmBot.Host.Settings;

/// <summary>Traces and metrics by OpenTelemetry. Without an endpoint nothing is collected and nothing is sent (T38).</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>The collector's address, such as <c>http://localhost:4318</c>. Unset, the standard variable OTEL_EXPORTER_OTLP_ENDPOINT counts; where that is unset too, telemetry is off.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>How the collector is spoken to.</summary>
    public OtlpExportProtocol OtlpProtocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>The name this process goes by in traces and metrics.</summary>
    [Required]
    public string ServiceName { get; set; } = "csmbot";

    /// <summary>Seconds between two exports of metrics.</summary>
    [Range(1, 3600)]
    public int MetricsIntervalSeconds { get; set; } = 30;
}
