using System.Text.RegularExpressions;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>What follows <c>snooze T-1</c>: the moment to come back, and optionally why.</summary>
public sealed partial record WakePhrase(string When, string? Reason)
{
    /// <summary>Reads <c>Monday because Bob is away</c>.</summary>
    public static WakePhrase Read(string text)
    {
        var because = BecauseWord().Match(text);
        if (!because.Success)
        {
            return new WakePhrase(Bare(text), null);
        }

        var reason = text[(because.Index + because.Length)..].Trim();
        return new WakePhrase(Bare(text[..because.Index]), reason.Length == 0 ? null : reason);
    }

    /// <summary>True for words that end a snooze at once.</summary>
    public bool EndsSnooze => When.ToUpperInvariant() is "OFF" or "NOW" or "WAKE" or "NONE" or "END" or "CANCEL";

    /// <summary>The moment meant, with how an ambiguous phrase was read; null when it names none.</summary>
    /// <param name="blockEnd">See <see cref="Focus.FocusTime.NextEnd"/>.</param>
    public (Instant At, string? Assumption)? Resolve(Instant now, Instant? blockEnd, BusinessCalendar calendar)
    {
        if (AfterBlockWords().IsMatch(When))
        {
            return blockEnd is { } end ? (end, null) : null;
        }

        if (LaterWords().IsMatch(When) && WakeChoices.LaterOn(now, calendar) is { } later)
        {
            return (later, null);
        }

        return DueResolver.Resolve(When, now, calendar, DueSense.Wake) is { } reading ? (reading.At, reading.Assumption) : null;
    }

    private static string Bare(string text) => LeadingWords().Replace(text.Trim().TrimEnd('.', ',', ';', '!', '-', '–').TrimEnd(), string.Empty);

    [GeneratedRegex(@"(?:^|[\s,;])(?:because|bc|cause|reason:)(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex BecauseWord();

    [GeneratedRegex(@"^(?:until|till|to)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex LeadingWords();

    [GeneratedRegex(@"^after\s+(?:(?:the|my|this)\s+)?(?:(?:morning|focus)\s+)?block$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex AfterBlockWords();

    [GeneratedRegex("^later(?: today)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex LaterWords();
}
