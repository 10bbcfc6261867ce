using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.OAuth;

namespace CsmBot.Channels.Slack.Installing;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredInstallation))]
[JsonSerializable(typeof(StoredTokens))]
[JsonSerializable(typeof(OAuthState))]
internal sealed partial class InstallationJson : JsonSerializerContext
{
    public static string Write(StoredInstallation installation) => JsonSerializer.Serialize(installation, Default.StoredInstallation);

    public static StoredInstallation ReadInstallation(string json) => JsonSerializer.Deserialize(json, Default.StoredInstallation) ?? throw new JsonException("An installation is null");

    public static string Write(StoredTokens tokens) => JsonSerializer.Serialize(tokens, Default.StoredTokens);

    public static StoredTokens ReadTokens(string json) => JsonSerializer.Deserialize(json, Default.StoredTokens) ?? throw new JsonException("Tokens are null");

    public static string Write(OAuthState state) => JsonSerializer.Serialize(state, Default.OAuthState);

    public static OAuthState ReadState(string json) => JsonSerializer.Deserialize(json, Default.OAuthState) ?? throw new JsonException("A state is null");
}
