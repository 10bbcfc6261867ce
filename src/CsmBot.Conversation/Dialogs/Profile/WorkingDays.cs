using NodaTime;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Reads <c>mon-thu</c>, <c>mon, wed, fri</c>, <c>sun-thu</c>, <c>weekdays</c>.</summary>
internal static class WorkingDays
{
    private static readonly string[] Names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>At least one day, in the order of the week; null when any word is not understood.</summary>
    public static IReadOnlyList<IsoDayOfWeek>? Read(string typed)
    {
        var text = typed.ToLowerInvariant().Replace('\u2013', '-').Replace('\u2014', '-').Replace(" to ", "-", StringComparison.Ordinal)
            .Replace(" - ", "-", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal);
        if (text is "weekdays" or "workdays" or "working days")
        {
            return Range(1, 5);
        }

        if (text is "all" or "every day" or "daily" or "everyday")
        {
            return Range(1, 7);
        }

        SortedSet<IsoDayOfWeek> days = [];
        foreach (var part in text.Split([',', ' ', ';', '+', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Part(part) is not { } some)
            {
                return null;
            }

            days.UnionWith(some);
        }

        return days.Count == 0 ? null : [.. days];
    }

    private static List<IsoDayOfWeek>? Part(string part)
    {
        var ends = part.Split('-');
        return ends.Length switch
        {
            1 when Day(ends[0]) is var day and > 0 => Range(day, day),
            2 when Day(ends[0]) is var first and > 0 && Day(ends[1]) is var last and > 0 => Range(first, last),
            _ => null,
        };
    }

    /// <summary>A range may run over the end of the week: Sunday to Thursday.</summary>
    private static List<IsoDayOfWeek> Range(int first, int last)
    {
        var length = (((last - first) + 7) % 7) + 1;
        return [.. Enumerable.Range(0, length).Select(step => (IsoDayOfWeek)(((first - 1 + step) % 7) + 1))];
    }

    private static int Day(string word)
    {
        var name = word.Trim('.');
        return name.Length < 2 ? 0 : Array.FindIndex(Names, day => day.StartsWith(name, StringComparison.Ordinal) || name == day + "s") + 1;
    }
}
