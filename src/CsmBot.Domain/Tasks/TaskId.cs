using System.Globalization;

namespace CsmBot.Domain.Tasks;

/// <summary>A short, speakable task number, unique and gapless within a workspace: <c>T-142</c>.</summary>
public readonly record struct TaskId(int Number) : IComparable<TaskId>
{
    /// <summary>Reads <c>T-142</c>, <c>t142</c>, <c>#142</c> or <c>142</c>.</summary>
    public static bool TryParse(string? text, out TaskId id)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith("#", StringComparison.Ordinal))
        {
            digits = digits[1..];
        }
        else if (digits.StartsWith("t", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits.Length > 1 && digits[1] == '-' ? digits[2..] : digits[1..];
        }

        var parsed = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        id = parsed ? new TaskId(number) : default;
        return parsed;
    }

    public int CompareTo(TaskId other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"T-{Number}");

    public static bool operator <(TaskId left, TaskId right) => left.Number < right.Number;

    public static bool operator >(TaskId left, TaskId right) => left.Number > right.Number;

    public static bool operator <=(TaskId left, TaskId right) => left.Number <= right.Number;

    public static bool operator >=(TaskId left, TaskId right) => left.Number >= right.Number;
}
