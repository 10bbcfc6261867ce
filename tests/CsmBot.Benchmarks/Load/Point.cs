namespace CsmBot.Benchmarks.Load;

/// <summary>What one bot did at one number of connections. Times to acknowledgement are in milliseconds.</summary>
internal sealed record Point(double PerSecond, double PerCpuSecond, double AcknowledgedMedian, double AcknowledgedP99);
