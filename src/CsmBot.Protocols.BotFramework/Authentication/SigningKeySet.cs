using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>The keys of one fetched document, and which channels each is endorsed for. Never changes.</summary>
internal sealed class SigningKeySet
{
    private readonly FrozenDictionary<string, string[]> _endorsements;

    private SigningKeySet(IReadOnlyList<SecurityKey> keys, FrozenDictionary<string, string[]> endorsements, TokenRules rules)
    {
        _endorsements = endorsements;
        Parameters = rules.Parameters(keys);
    }

    public TokenValidationParameters Parameters { get; }

    /// <exception cref="InvalidOperationException">The document has no RSA key that signs.</exception>
    public static SigningKeySet Of(OpenIdConnectConfiguration document, TokenRules rules)
    {
        var keys = document.SigningKeys.Where(key => key is RsaSecurityKey or X509SecurityKey && !string.IsNullOrEmpty(key.KeyId)).ToList();
        if (keys.Count == 0)
        {
            throw new InvalidOperationException("The OpenID document has no usable key.");
        }

        // A key listed twice is endorsed for what its first entry says.
        var endorsements = document.JsonWebKeySet.Keys
            .Where(key => !string.IsNullOrEmpty(key.Kid))
            .DistinctBy(key => key.Kid, StringComparer.Ordinal)
            .ToFrozenDictionary(key => key.Kid, EndorsementsOf, StringComparer.Ordinal);
        return new SigningKeySet(keys, endorsements, rules);
    }

    public IReadOnlyCollection<string> EndorsementsOf(SecurityKey? key) =>
        key?.KeyId is { } id && _endorsements.TryGetValue(id, out var channels) ? channels : [];

    private static string[] EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}
