using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CsmBot.Testing.Teams;

/// <summary>A token about to be signed; what is null is left out of it.</summary>
public sealed record TokenDraft(string? Audience, DateTimeOffset Now)
{
    public string? Issuer { get; init; } = OpenIdServer.ConnectorIssuer;

    public string? ServiceUrl { get; init; }

    public DateTimeOffset? NotBefore { get; init; } = Now.AddMinutes(-5);

    public DateTimeOffset? Expires { get; init; } = Now.AddHours(1);

    /// <summary>What the header claims.</summary>
    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    /// <summary>The key id in the header, where it is not the signing key's; empty leaves it out.</summary>
    public string? KeyId { get; init; }

    /// <summary>The key that signs, where it is not the issuer's.</summary>
    public OpenIdKey? Key { get; init; }

    /// <summary>Signs otherwise than with RSA and SHA-256.</summary>
    public Func<byte[], byte[]>? Signer { get; init; }

    /// <summary>Further claims; they win over the others.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Claims { get; init; } = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);

    public string Sign(OpenIdKey key)
    {
        var kid = KeyId ?? key.Id;
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = Algorithm };
        if (kid.Length > 0)
        {
            header["kid"] = kid;
        }

        var signed = $"{Encode(header)}.{Encode(Payload())}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = Signer is null ? key.Security.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : Signer(bytes);
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    private JsonObject Payload()
    {
        var payload = new JsonObject();
        Set(payload, JwtRegisteredClaimNames.Iss, Issuer);
        Set(payload, JwtRegisteredClaimNames.Aud, Audience);
        Set(payload, "serviceurl", ServiceUrl);
        Set(payload, JwtRegisteredClaimNames.Nbf, NotBefore?.ToUnixTimeSeconds());
        Set(payload, JwtRegisteredClaimNames.Exp, Expires?.ToUnixTimeSeconds());
        foreach (var (name, value) in Claims)
        {
            payload[name] = value?.DeepClone();
        }

        return payload;
    }

    private static void Set(JsonObject payload, string name, JsonNode? value)
    {
        if (value is not null)
        {
            payload[name] = value;
        }
    }

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
