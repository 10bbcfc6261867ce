using System.Security.Cryptography;
using System.Text;

namespace CsmBot.Protocols.Slack.Signing;

/// <summary>
/// Makes the signatures that Slack makes: HMAC-SHA256 over <c>v0:timestamp:body</c>, keyed with the app's signing secret. The bot only verifies;
/// tests and stand-ins for Slack sign. See https://docs.slack.dev/authentication/verifying-requests-from-slack.
/// </summary>
public static class SlackRequestSigner
{
    /// <summary>What a signature of the only version there is begins with.</summary>
    public const string VersionPrefix = "v0=";

    /// <summary>Signs a body.</summary>
    /// <param name="signingSecret">The app's signing secret, taken as UTF-8.</param>
    /// <param name="timestamp">The text of the timestamp header.</param>
    /// <param name="body">The body, byte by byte as it is sent.</param>
    /// <returns>The text of the signature header.</returns>
    /// <exception cref="ArgumentException">The secret is blank: anybody could make such signatures.</exception>
    public static string Sign(string signingSecret, string timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(signingSecret);
        ArgumentNullException.ThrowIfNull(timestamp);
        return VersionPrefix + Convert.ToHexStringLower(Hash(Encoding.UTF8.GetBytes(signingSecret), timestamp, body));
    }

    internal static byte[] Hash(byte[] key, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
