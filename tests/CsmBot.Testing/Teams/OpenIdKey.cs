using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace CsmBot.Testing.Teams;

/// <summary>A signing key of the issuer, and the channels it is endorsed for; null endorsements leave the field out.</summary>
public sealed record OpenIdKey(RsaSecurityKey Security, IReadOnlyList<string>? Endorsements)
{
    public string Id => Security.KeyId;

    public static OpenIdKey Create(params string[]? endorsements) =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") }, endorsements);
}
