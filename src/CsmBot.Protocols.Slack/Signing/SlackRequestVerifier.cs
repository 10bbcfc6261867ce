using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace CsmBot.Protocols.Slack.Signing;

/// <summary>
/// Tells whether Slack sent a request, from its headers and the raw bytes of its body; to be asked before anything is parsed. See
/// https://docs.slack.dev/authentication/verifying-requests-from-slack.
/// </summary>
/// <remarks>
/// Knows no HTTP: the endpoint caps the size of the body, hands it over unread, and turns the verdict into a status. One instance serves all requests.
/// </remarks>
public sealed class SlackRequestVerifier
{
    /// <summary>How far the timestamp may lie from now, in seconds, in the past and in the future; exactly that far is still valid.</summary>
    public const int ToleranceSeconds = 300;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    private readonly byte[] _key;
    private readonly TimeProvider _clock;

    /// <summary>A verifier for one app.</summary>
    /// <param name="signingSecret">The app's signing secret ("Basic Information" in its settings), taken as UTF-8.</param>
    /// <param name="clock">The clock that timestamps are held against.</param>
    /// <exception cref="ArgumentException">The secret is blank. A key that everybody knows would let everybody in, so a bot without one must not start.</exception>
    public SlackRequestVerifier(string signingSecret, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(signingSecret);
        ArgumentNullException.ThrowIfNull(clock);
        _key = Encoding.UTF8.GetBytes(signingSecret);
        _clock = clock;
    }

    /// <summary>Checks one request.</summary>
    /// <param name="timestamp">All values of the header <see cref="SlackSignatureHeaders.Timestamp"/>.</param>
    /// <param name="signature">All values of the header <see cref="SlackSignatureHeaders.Signature"/>.</param>
    /// <param name="body">The body as it came: not decoded, not bound, not written anew.</param>
    /// <returns>The verdict; the time is judged before the signature, so that what is too old costs no hash.</returns>
    public SlackSignatureVerdict Verify(StringValues timestamp, StringValues signature, ReadOnlySpan<byte> body)
    {
        if (timestamp.Count > 1 || signature.Count > 1)
        {
            return SlackSignatureVerdict.DuplicateHeader;
        }

        if (timestamp.ToString() is not { Length: > 0 } sentAt || signature.ToString() is not { Length: > 0 } given)
        {
            return SlackSignatureVerdict.MissingHeader;
        }

        // No sign and no spaces: what is hashed is the header's text, and Slack writes plain digits.
        if (!long.TryParse(sentAt, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return SlackSignatureVerdict.BadTimestamp;
        }

        return (_clock.GetUtcNow().ToUnixTimeSeconds() - seconds) switch
        {
            > ToleranceSeconds => SlackSignatureVerdict.Stale,
            < -ToleranceSeconds => SlackSignatureVerdict.Future,
            _ => Compare(sentAt, given, body),
        };
    }

    private SlackSignatureVerdict Compare(string sentAt, string given, ReadOnlySpan<byte> body)
    {
        if (!given.StartsWith(SlackRequestSigner.VersionPrefix, StringComparison.Ordinal))
        {
            return SlackSignatureVerdict.BadVersion;
        }

        var digits = given.AsSpan(SlackRequestSigner.VersionPrefix.Length);
        if (digits.Length != 2 * HMACSHA256.HashSizeInBytes || digits.ContainsAnyExcept(LowerHex))
        {
            return SlackSignatureVerdict.Malformed;
        }

        var expected = SlackRequestSigner.Hash(_key, sentAt, body);
        return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(digits)) ? SlackSignatureVerdict.Valid : SlackSignatureVerdict.Mismatch;
    }
}
