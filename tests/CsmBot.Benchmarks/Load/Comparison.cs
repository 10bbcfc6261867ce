using System.Globalization;

namespace CsmBot.Benchmarks.Load;

/// <summary>What our bot and another did at the same loads, round after round, and the table of it.</summary>
/// <param name="peer">What the other is called.</param>
/// <param name="unit">What is counted.</param>
internal sealed class Comparison(string peer, string unit)
{
    private readonly SortedDictionary<string, List<(Point Ours, Point Theirs)>> _points = new(StringComparer.Ordinal);

    public void Add(string load, Point ours, Point theirs)
    {
        if (!_points.TryGetValue(load, out var points))
        {
            _points[load] = points = [];
        }

        points.Add((ours, theirs));
    }

    /// <summary>Medians with the smallest and largest of the rounds, and the memory that both bots hold now.</summary>
    public async Task WriteAsync(TextWriter output, BotProcess ours, BotProcess theirs)
    {
        await output.WriteLineAsync($"median of the rounds (smallest to largest)       {unit}/s            {unit}/CPU-s                          acknowledged p50 / p99, ms");
        await output.WriteLineAsync($"                                 ours     {peer,5}        ours     {peer,5}        ratio                  ours            {peer}");
        foreach (var (name, points) in _points)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-30} {Median(points.Select(p => p.Ours.PerSecond)),8:F0}  {Median(points.Select(p => p.Theirs.PerSecond)),8:F0}   {Median(points.Select(p => p.Ours.PerCpuSecond)),8:F0}  {Median(points.Select(p => p.Theirs.PerCpuSecond)),8:F0}   {Spread(points.Select(p => p.Ours.PerCpuSecond / p.Theirs.PerCpuSecond), "F2"),-20}   {Median(points.Select(p => p.Ours.AcknowledgedMedian)):F1} / {Spread(points.Select(p => p.Ours.AcknowledgedP99), "F1")}   {Median(points.Select(p => p.Theirs.AcknowledgedMedian)):F1} / {Spread(points.Select(p => p.Theirs.AcknowledgedP99), "F1")}"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"at the end: ours {ours.ResidentMiB:F0} MiB, {peer} {theirs.ResidentMiB:F0} MiB resident, ratio {ours.ResidentMiB / theirs.ResidentMiB:F2}"));
    }

    private static double Median(IEnumerable<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return sorted[sorted.Count / 2];
    }

    private static string Spread(IEnumerable<double> values, string format)
    {
        List<string> sorted = [.. values.Order().Select(value => value.ToString(format, CultureInfo.InvariantCulture))];
        return $"{sorted[sorted.Count / 2]} ({sorted[0]} to {sorted[^1]})";
    }
}
