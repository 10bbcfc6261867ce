using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CsmBot.Testing.Teams;

/// <summary>The issuer's two documents.</summary>
internal static class OpenIdDocuments
{
    public static string Configuration(string issuer, Uri keys) => new JsonObject
    {
        ["issuer"] = issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = keys.AbsoluteUri,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    }.ToJsonString();

    public static string Keys(IEnumerable<OpenIdKey> keys) => new JsonObject { ["keys"] = new JsonArray([.. keys.Select(Entry)]) }.ToJsonString();

    private static JsonObject Entry(OpenIdKey key)
    {
        var parameters = key.Security.Rsa.ExportParameters(includePrivateParameters: false);
        var entry = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Id,
            ["x5t"] = key.Id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (key.Endorsements is { } endorsements)
        {
            entry["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        }

        return entry;
    }
}
