using System.Globalization;
using System.Text.RegularExpressions;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Reads and writes an outside tool's score: <c>72</c>, or <c>72 (2026-11-01)</c> with the day it is from.</summary>
internal static partial class ExternalScoreText
{
    private const int MaxSource = 40;
    private const decimal Most = 1_000_000;

    /// <summary>The tool as it is kept; null when no words are left.</summary>
    public static string? SourceOf(string typed) => TypedText.HasWords(typed) ? TypedText.Shorten(TypedText.Clean(typed), MaxSource) : null;

    /// <summary>Null when it is none.</summary>
    /// <param name="known">What is known of this tool: the same value again is the same score, whatever the day.</param>
    /// <param name="today">For a value without a day.</param>
    public static ExternalScore? Read(string source, string typed, ExternalScore? known, LocalDate today)
    {
        if (Pattern().Match(typed) is not { Success: true } match
            || !decimal.TryParse(match.Groups["value"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            || Math.Abs(value) > Most)
        {
            return null;
        }

        if (match.Groups["day"] is { Success: true, Value: var day })
        {
            return LocalDatePattern.Iso.Parse(day) is { Success: true } on ? new ExternalScore(known?.Source ?? source, value, on.Value) : null;
        }

        return known?.Value == value ? known : new ExternalScore(known?.Source ?? source, value, today);
    }

    public static string Write(ExternalScore score)
    {
        var value = score.Value.ToString(CultureInfo.InvariantCulture);
        return score.On is { } on ? $"{value} ({LocalDatePattern.Iso.Format(on)})" : value;
    }

    [GeneratedRegex(@"^(?<value>-?\d{1,9}(\.\d{1,9})?)\s*(\((?<day>\d{4}-\d{2}-\d{2})\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
