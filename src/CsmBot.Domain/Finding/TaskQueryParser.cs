using CsmBot.Domain.Text;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Finding;

/// <summary>Reads <c>acme "renewal call" quadrant:1 due:week state:open</c>: words and filters in any order.</summary>
public static class TaskQueryParser
{
    /// <summary>A longer query is refused: it has to fit into the button that turns the page.</summary>
    public const int MaxLength = 300;

    /// <summary>The filters, as an answer to an unknown one lists them.</summary>
    public static IReadOnlyList<string> Filters { get; } = ["account", "quadrant", "state", "owner", "due", "tier"];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["acct"] = "account",
        ["customer"] = "account",
        ["client"] = "account",
        ["q"] = "quadrant",
        ["quad"] = "quadrant",
        ["is"] = "state",
        ["status"] = "state",
        ["by"] = "owner",
        ["who"] = "owner",
        ["assignee"] = "owner",
        ["date"] = "due",
        ["when"] = "due",
    };

    public static QueryReading Parse(string text, Instant now, BusinessCalendar calendar)
    {
        if (text.Length > MaxLength)
        {
            return Fault(new QueryFault(QueryFaultKind.TooLong));
        }

        var query = new TaskQuery();
        List<string> words = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var token in QueryTokenizer.Read(text))
        {
            if (token.Filter is null)
            {
                AddWord(words, token.Value);
                continue;
            }

            var name = Aliases.GetValueOrDefault(token.Filter, token.Filter);
            if (!Filters.Contains(name, StringComparer.Ordinal))
            {
                return Fault(new QueryFault(QueryFaultKind.UnknownFilter, token.Filter, token.Value));
            }

            if (!seen.Add(name))
            {
                return Fault(new QueryFault(QueryFaultKind.Repeated, name, token.Value));
            }

            if (Apply(query, name, token, now, calendar) is not { } next)
            {
                return Fault(new QueryFault(QueryFaultKind.BadValue, name, token.Value));
            }

            query = next;
        }

        return words.Count == 0 && seen.Count == 0 ? Fault(new QueryFault(QueryFaultKind.Empty)) : new QueryReading(query with { Words = words }, null);
    }

    private static QueryReading Fault(QueryFault fault) => new(null, fault);

    private static void AddWord(List<string> words, string value)
    {
        var folded = string.Join(' ', TextFold.Fold(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (folded.Length > 0)
        {
            words.Add(folded);
        }
    }

    private static TaskQuery? Apply(TaskQuery query, string name, QueryToken token, Instant now, BusinessCalendar calendar)
    {
        var value = TextFold.Fold(token.Value).Trim();
        if (value.Length == 0)
        {
            return null;
        }

        return name switch
        {
            "account" => query with { Account = new AccountFilter(value, token.Quoted) },
            "quadrant" => Quadrants(value) is { } quadrants ? query with { Quadrants = quadrants } : null,
            "state" => State(value) is { } state ? query with { State = state } : null,
            "owner" => query with { Owner = Owner(value) },
            "due" => DueFilterParser.Parse(value, now, calendar) is { } due ? query with { Due = due } : null,
            _ => value is "1" or "2" or "3" ? query with { Tier = value[0] - '0' } : null,
        };
    }

    private static string? Owner(string value) => value switch
    {
        "me" or "mine" or "i" => null,
        "all" or "any" or "anyone" or "anybody" or "everyone" or "everybody" or "team" => TaskQuery.Everybody,
        _ => value,
    };

    private static List<Quadrant>? Quadrants(string value)
    {
        List<Quadrant> quadrants = [];
        foreach (var part in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (One(part) is not { } quadrant)
            {
                return null;
            }

            quadrants.Add(quadrant);
        }

        return quadrants.Count == 0 ? null : [.. quadrants.Distinct()];
    }

    private static Quadrant? One(string value) => value switch
    {
        "1" or "q1" or "do" or "do-first" or "dofirst" or "do first" => Quadrant.DoFirst,
        "2" or "q2" or "schedule" or "proactive" => Quadrant.Schedule,
        "3" or "q3" or "delegate" => Quadrant.Delegate,
        "4" or "q4" or "decline" or "drop" => Quadrant.Decline,
        _ => null,
    };

    private static StateFilter? State(string value) => value switch
    {
        "open" or "todo" => StateFilter.Open,
        "snoozed" or "asleep" or "sleeping" => StateFilter.Snoozed,
        "done" or "completed" or "complete" => StateFilter.Done,
        "dropped" or "declined" or "refused" => StateFilter.Dropped,
        "all" or "any" => StateFilter.All,
        _ => null,
    };
}
