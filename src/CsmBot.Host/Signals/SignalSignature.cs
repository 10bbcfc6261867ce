using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CsmBot.Host.Signals;

/// <summary>
/// Proves that a body came from who knows the secret, and not long ago: <c>X-CsmBot-Signature: sha256=HEX</c> is the HMAC-SHA256 of the bytes
/// <c>TIMESTAMP.BODY</c>, and <c>X-CsmBot-Timestamp</c> the Unix seconds, at most five minutes off.
/// </summary>
internal static class SignalSignature
{
    public const string TimestampHeader = "X-CsmBot-Timestamp";

    public const string SignatureHeader = "X-CsmBot-Signature";

    private const string Scheme = "sha256=";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static bool IsValid(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds
            || signature is null || !signature.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var expected = Convert.ToHexStringLower(Compute(secret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(signature[Scheme.Length..].ToLowerInvariant()));
    }

    private static byte[] Compute(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp));
        hmac.AppendData("."u8);
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
