using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Signals;

/// <summary>Tells who sent a signal: by a bearer key, or by a signature under a name.</summary>
internal sealed class SignalSources(IOptions<SignalOptions> options, TimeProvider time)
{
    /// <summary>Names the sender of a signed body.</summary>
    public const string SourceHeader = "X-CsmBot-Source";

    private const string Bearer = "Bearer ";

    /// <summary>Null for a stranger.</summary>
    public (string Name, SignalSourceOptions Source)? Find(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var authorization = headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var key = SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Bearer.Length..].Trim()));
            foreach (var (name, source) in options.Value.Sources)
            {
                // Hashed, so that neither the length nor the first difference shows in the time it takes.
                if (!string.IsNullOrEmpty(source.Key) && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(source.Key)), key))
                {
                    return (name, source);
                }
            }

            return null;
        }

        var claimed = headers[SourceHeader].ToString();
        return options.Value.Sources.TryGetValue(claimed, out var signed) && !string.IsNullOrEmpty(signed.Secret)
            && SignalSignature.IsValid(signed.Secret, headers[SignalSignature.TimestampHeader], headers[SignalSignature.SignatureHeader], body, time.GetUtcNow())
            ? (claimed.ToLowerInvariant(), signed)
            : null;
    }
}
