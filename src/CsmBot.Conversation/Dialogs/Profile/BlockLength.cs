using System.Globalization;
using System.Text.RegularExpressions;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Reads <c>90m</c>, <c>2h</c>, <c>1h30</c>, <c>1:30</c>, <c>1.5h</c>, <c>off</c>.</summary>
internal static partial class BlockLength
{
    public const int Shortest = 15;

    public const int Longest = 480;

    private const int MaxLength = 20;

    /// <summary>Minutes, 0 for off; null when unreadable or outside the limits.</summary>
    public static int? Read(string typed)
    {
        var text = typed.Trim().ToLowerInvariant();
        if (text is "off" or "none" or "no" or "0" or "0m" or "0h")
        {
            return 0;
        }

        if (text.Length > MaxLength || Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hours = Number(match.Groups["hours"]);
        var minutes = (int)Math.Round((hours * 60) + Number(match.Groups["minutes"]));
        return minutes is >= Shortest and <= Longest ? minutes : null;
    }

    private static double Number(Group group) =>
        group.Success ? double.Parse(group.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^((?<hours>\d{1,2}([.,]\d{1,2})?)\s*(h|hr|hrs|hour|hours)(\s*(?<minutes>\d{1,2})\s*(m|min|mins|minutes)?)?|(?<hours>\d{1,2}):(?<minutes>\d{2})|(?<minutes>\d{1,3})\s*(m|min|mins|minutes)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
