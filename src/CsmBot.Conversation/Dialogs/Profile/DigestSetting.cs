using System.Text.RegularExpressions;
using CsmBot.Conversation.Text;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Reads <c>8:30</c>, <c>7am unless empty</c>, <c>off</c>, <c>on</c>, and says them again.</summary>
internal static partial class DigestSetting
{
    private const int MaxLength = 40;

    /// <summary>The member with it; null when it cannot be read.</summary>
    public static Member? Apply(Member member, string typed)
    {
        var text = typed.Trim().ToLowerInvariant();
        return text switch
        {
            "off" or "none" or "no" or "never" => member with { DigestOff = true },
            "on" or "yes" => member with { DigestOff = false },
            "default" => member with { DigestOff = false, DigestTime = null, DigestSkipsEmpty = false },
            _ when text.Length <= MaxLength && Pattern().Match(text) is { Success: true } match && ClockText.Of(match) is { } time =>
                member with { DigestOff = false, DigestTime = time, DigestSkipsEmpty = match.Groups["empty"].Success },
            _ => null,
        };
    }

    public static string Of(Member member)
    {
        var time = When.Time(member.DigestAt, member);
        return member switch
        {
            { DigestOff: true } => Strings.Me_Off,
            { DigestSkipsEmpty: true } => Say.With(Strings.Me_DigestUnlessEmpty, time),
            _ => time,
        };
    }

    [GeneratedRegex(
        @"^(at\s+)?(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?\s*(?<half>[ap]\.?m\.?)?(?<empty>\s+unless\s+empty)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
