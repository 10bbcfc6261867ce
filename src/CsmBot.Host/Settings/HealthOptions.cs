using System.ComponentModel.DataAnnotations;

namespace CsmBot.Host.Settings;

/// <summary>When <c>/health/ready</c> calls the bot degraded or unready.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>Seconds the oldest waiting turn or message may wait before the bot counts as degraded.</summary>
    [Range(1, 86400)]
    public int DegradedAfterSeconds { get; set; } = 60;

    /// <summary>Turns or messages that may wait before the bot counts as degraded.</summary>
    [Range(1, 1000000)]
    public int DegradedFromDepth { get; set; } = 1000;

    /// <summary>Seconds storage may take to answer before it counts as out of reach.</summary>
    [Range(1, 60)]
    public int StorageTimeoutSeconds { get; set; } = 5;
}
