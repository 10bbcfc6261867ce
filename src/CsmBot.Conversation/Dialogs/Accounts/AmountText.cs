using System.Globalization;
using System.Text.RegularExpressions;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads an amount such as <c>80k</c>, <c>1.2m EUR</c>, <c>$50,000</c>.</summary>
internal static partial class AmountText
{
    private const int MaxLength = 30;

    /// <summary>More than this a year is a typing slip, or a joke.</summary>
    private const decimal Most = 100_000_000_000m;

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal) { ["$"] = "USD", ["€"] = "EUR", ["£"] = "GBP", ["¥"] = "JPY", ["₹"] = "INR" };

    /// <summary>Null when it is none, is negative, or is beyond belief.</summary>
    /// <param name="currency">For an amount that names none.</param>
    public static Money? Read(string typed, string currency)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > MaxLength || Pattern().Match(text) is not { Success: true } match
            || !decimal.TryParse(match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var amount = number * match.Groups["times"].Value.ToUpperInvariant() switch
        {
            "K" => 1_000m,
            "M" => 1_000_000m,
            _ => 1m,
        };
        var named = match.Groups["before"].Value + match.Groups["after"].Value;
        var code = named.Length == 0 ? currency : Signs.GetValueOrDefault(named, named.ToUpperInvariant());
        return amount <= Most && IsCode(code) ? new Money(amount, code) : null;
    }

    public static bool IsCode(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);

    // Commas between groups of three only: "1,5" could be either, and is asked about. A letter right after the digits is a multiplier, not a currency.
    [GeneratedRegex(
        @"^((?<before>\p{Sc}|[A-Za-z]{3})\s*)?(?<number>(\d{1,3}(,\d{3})+|\d{1,12})(\.\d{1,2})?)\s*(?<times>[kKmM])?(\s*(?<after>\p{Sc}|[A-Za-z]{3}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
