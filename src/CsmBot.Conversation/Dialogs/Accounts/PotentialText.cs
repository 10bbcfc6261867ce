using System.Globalization;
using System.Text.RegularExpressions;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads how large an account could become: a letter, or an amount such as <c>80k</c>, <c>1.2m</c>, <c>50,000</c> (R64, R65).</summary>
internal static partial class PotentialText
{
    private const int MaxLength = 30;

    /// <summary>Null when it is neither.</summary>
    public static PotentialSize? Read(string typed, PotentialBounds bounds)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (text.Length == 1 && Enum.TryParse<PotentialSize>(text, ignoreCase: true, out var size) && char.IsAsciiLetter(text[0]))
        {
            return size;
        }

        if (Pattern().Match(text) is not { Success: true } match
            || !decimal.TryParse(match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        var times = match.Groups["times"].Value.ToUpperInvariant() switch
        {
            "K" => 1_000m,
            "M" => 1_000_000m,
            _ => 1m,
        };
        return bounds.Of(amount * times);
    }

    // Commas between groups of three only: "1,5" could be either, and is asked about.
    [GeneratedRegex(
        @"^(\p{Sc}|[A-Z]{3})?\s*(?<number>(\d{1,3}(,\d{3})+|\d{1,12})(\.\d{1,2})?)\s*(?<times>[kKmM])?\s*(\p{Sc}|[A-Z]{3})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
