using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads which accounts somebody wants to see.</summary>
internal static class AccountFilter
{
    /// <summary>Signals older than this say nothing about now.</summary>
    private static readonly NodaTime.Duration Recent = NodaTime.Duration.FromDays(30);

    public static Func<KnownAccount, bool> Read(string typed, TurnContext context, AccountFramework framework)
    {
        var words = typed.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var zone = context.Calendar.Zone;
        var today = context.Now.InZone(zone).Date;
        return words switch
        {
            [] or ["all"] => _ => true,
            ["mine" or "my" or "me"] => account => account.Owner == context.Member.Id,
            ["ungraded"] => account => account.Grade is null,
            ["due", ..] or ["regrade" or "re-grade", ..] => account => RegradeRule.IsDue(account, framework, zone, today),
            ["at", "risk"] or ["risk"] => account => IsAtRisk(account, context, framework),
            ["silent"] => account => Silence.TooLongAt(account, framework) <= context.Now,
            ["tier", ['1' or '2' or '3'] tier] => account => account.Tier == tier[0] - '0',
            ["tier1" or "tier2" or "tier3"] => account => account.Tier == words[0][^1] - '0',
            ["find", .. var rest] => account => IsIn(account, rest),
            [var one] when GrowthGrade.TryParse(one, out var grade) => account => account.Grade?.Grade == grade,
            _ when SegmentOf(words) is { } segment => account => account.Segment == segment,
            _ => account => IsIn(account, words),
        };
    }

    /// <summary>A risk signal of the last days, or a High performer who fell silent.</summary>
    private static bool IsAtRisk(KnownAccount account, TurnContext context, AccountFramework framework) =>
        account.Signals.Any(signal => SignalRules.IsRisk(signal.Kind) && context.Now - signal.At < Recent)
        || Silence.TooLongAt(account, framework) <= context.Now;

    private static Segment? SegmentOf(string[] words) => string.Join(' ', words) switch
    {
        "high performer" or "high performers" or "high" => Segment.HighPerformer,
        "untrained" => Segment.Untrained,
        "unmotivated" => Segment.Unmotivated,
        "need to exit" or "exit" => Segment.NeedToExit,
        _ => null,
    };

    private static bool IsIn(KnownAccount account, IEnumerable<string> words) => words.All(word => account.Names.Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
