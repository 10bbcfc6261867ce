namespace CsmBot.Protocols.Slack.Signing;

/// <summary>What a signature check found. Everything but <see cref="Valid"/> refuses the request: answer 401 with an empty body. Safe to log.</summary>
public enum SlackSignatureVerdict
{
    /// <summary>Slack sent this body, not longer than <see cref="SlackRequestVerifier.ToleranceSeconds"/> ago.</summary>
    Valid = 0,

    /// <summary>The timestamp or the signature is absent or empty.</summary>
    MissingHeader = 1,

    /// <summary>The timestamp or the signature is there several times, so it is unclear which one was signed.</summary>
    DuplicateHeader = 2,

    /// <summary>The timestamp is no whole number of seconds.</summary>
    BadTimestamp = 3,

    /// <summary>It was sent too long ago: perhaps a recorded request played again.</summary>
    Stale = 4,

    /// <summary>It was sent too far in the future: one of the clocks is wrong, or somebody prepared a request to play later.</summary>
    Future = 5,

    /// <summary>The signature is of another version than <c>v0</c>.</summary>
    BadVersion = 6,

    /// <summary>Behind the version there are not 64 lower-case hexadecimal digits.</summary>
    Malformed = 7,

    /// <summary>The signature is that of another body, another time or another secret.</summary>
    Mismatch = 8,
}
